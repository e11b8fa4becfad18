import { readDuration } from './readDuration';

describe('readDuration', () => {
  it.each([
    ['7 days', 604_800_000],
    ['36h', 129_600_000],
    ['P1DT2H', 93_600_000],
  ])('reads %s', (text, ms) => {
    expect(readDuration('expiresIn', text)).toBe(ms);
  });

  it.each(['soon', '', '0 days', '-1 days'])('refuses %j', text => {
    expect(() => readDuration('expiresIn', text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('expiresIn'),
      }),
    );
  });
});
