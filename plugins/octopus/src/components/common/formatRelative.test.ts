import { formatRelative } from './formatRelative';

describe('formatRelative', () => {
  it.each([
    [-59_000, undefined],
    [-60_000, '1 minute ago'],
    [-59 * 60_000, '59 minutes ago'],
    [-60 * 60_000, '1 hour ago'],
    [-24 * 3_600_000, 'yesterday'],
    [-8 * 24 * 3_600_000, 'last week'],
    [-400 * 24 * 3_600_000, 'last year'],
    [5 * 60_000, 'in 5 minutes'],
  ])('words %d ms', (span, words) => {
    expect(formatRelative(span, 'en')).toBe(words);
  });

  it('words it in the language of the app', () => {
    expect(formatRelative(-120_000, 'de')).toBe('vor 2 Minuten');
  });
});
