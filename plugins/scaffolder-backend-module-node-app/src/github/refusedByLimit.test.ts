import { refusedByLimit } from './refusedByLimit';

const NOW = 1_795_960_000_000;
const seconds = NOW / 1000;

describe('refusedByLimit', () => {
  const secondary =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

  it.each<[string, number, string, Record<string, string>, number, number]>([
    ['429 with a time', 429, 'Too many', { 'retry-after': '7' }, 0, 7],
    ['429 that may be sent at once', 429, 'x', { 'retry-after': '0' }, 0, 0],
    ['403 with a time', 403, secondary, { 'retry-after': '90' }, 2, 90],
    ['403 with a time and other words', 403, 'x', { 'retry-after': '9' }, 0, 9],
    ['429 without a time', 429, 'Whoa there!', {}, 0, 60],
    ['the same for the third time', 429, 'Whoa there!', {}, 2, 240],
    ['words alone', 403, secondary, {}, 1, 120],
    ['the words of old servers', 403, 'abuse detection', {}, 0, 60],
    [
      'a used-up hour',
      403,
      'API rate limit exceeded',
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(seconds + 20),
      },
      0,
      21,
    ],
    [
      'an hour that is over by our clock',
      429,
      'x',
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(seconds - 5),
      },
      0,
      1,
    ],
  ])('waits for %s', (_, status, message, headers, failures, expected) => {
    const refused = { status, message, response: { headers } };
    expect(refusedByLimit(refused, failures, NOW)).toBe(expected);
  });

  it.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [503, 'Unavailable'],
    [undefined, 'rate limit'],
  ])('is no limit: %s %s', (status, message) => {
    const headers = { 'x-ratelimit-remaining': '4999' };
    const refused = { status, message, response: { headers } };
    expect(refusedByLimit(refused, 0, NOW)).toBeUndefined();
    expect(refusedByLimit({ status, message }, 0, NOW)).toBeUndefined();
  });
});
