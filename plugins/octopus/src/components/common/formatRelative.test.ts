import { formatRelative } from './formatRelative';

const monday = new Date(2026, 10, 30, 9, 0).getTime();
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();

describe('formatRelative', () => {
  it.each([
    [monday - 59_000, undefined],
    [at(30, 8, 59), '1 minute ago'],
    [at(30, 8, 1), '59 minutes ago'],
    [at(30, 8), '1 hour ago'],
    [at(29, 9, 1), '23 hours ago'],
    [at(29, 9), 'yesterday'],
    [at(29, 0), 'yesterday'],
    // Less than 48 hours ago, and not yesterday.
    [at(28, 10), '2 days ago'],
    [at(24, 9), '6 days ago'],
    [at(23, 9), 'Nov 23, 2026'],
    [at(17, 9), 'Nov 17, 2026'],
    [at(30, 9, 5), 'in 5 minutes'],
    [at(31, 10), 'tomorrow'],
    // In 47 hours.
    [at(32, 8), 'in 2 days'],
    [at(43, 9), 'Dec 13, 2026'],
  ])('words %d as %s', (time, words) => {
    expect(formatRelative(time, monday, 'en')).toBe(words);
  });

  it('words a distance however far away where it is asked to', () => {
    expect(formatRelative(at(43, 9), monday, 'en', { always: true })).toBe(
      'in 13 days',
    );
  });

  it.each([
    [at(30, 8, 1), '59m ago'],
    [at(29, 9, 1), '23h ago'],
    [at(29, 9), 'yesterday'],
    [at(24, 9), '6d ago'],
    [at(17, 9), 'Nov 17'],
    [new Date(2025, 10, 17).getTime(), '11/17/25'],
  ])('shortens %d to %s', (time, words) => {
    expect(formatRelative(time, monday, 'en', { short: true })).toBe(words);
  });

  it('counts days across a change of the clock', () => {
    const spring = new Date(2026, 2, 30, 9, 0).getTime();
    const before = new Date(2026, 2, 28, 9, 0).getTime();
    expect(formatRelative(before, spring, 'en')).toBe('2 days ago');
  });

  it('words it as people write where the reader is', () => {
    expect(formatRelative(monday - 120_000, monday, 'de')).toBe(
      'vor 2 Minuten',
    );
    expect(formatRelative(at(17, 9), monday, 'en-GB')).toBe('17 Nov 2026');
  });
});
