import { parseRetryAfter } from './rateLimitHeaders';

describe('parseRetryAfter', () => {
  const parse = (value?: string) =>
    parseRetryAfter(new Headers(value ? { 'Retry-After': value } : {}));

  it.each([
    ['0', 0],
    ['18', 18_000],
    ['1.5', 1_500],
  ])('reads %s seconds', (value, ms) => {
    expect(parse(value)).toBe(ms);
  });

  it('reads a date', () => {
    jest.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') });
    expect(parse('Mon, 23 Nov 2026 10:00:30 GMT')).toBe(30_000);
    expect(parse('Mon, 23 Nov 2026 09:00:00 GMT')).toBe(0);
    jest.useRealTimers();
  });

  it.each([undefined, 'soon', '-5x'])('finds nothing in %s', value => {
    expect(parse(value)).toBeUndefined();
  });
});
