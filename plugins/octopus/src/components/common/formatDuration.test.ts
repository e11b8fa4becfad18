import { formatDuration } from './formatDuration';

const after = (seconds: number) => ({
  startedAt: '2026-11-29T10:00:00.000Z',
  completedAt: new Date(
    Date.parse('2026-11-29T10:00:00.000Z') + seconds * 1000,
  ).toISOString(),
});

describe('formatDuration', () => {
  it.each([
    [0.3, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [125, '2 minutes, 5 seconds'],
    [3_605, '1 hour'],
    [3_720, '1 hour, 2 minutes'],
  ])('words %s seconds', (seconds, words) => {
    expect(formatDuration(after(seconds), 'en')).toBe(words);
  });

  it('speaks other languages', () => {
    expect(formatDuration(after(125), 'de')).toBe('2 Minuten, 5 Sekunden');
  });

  it('knows no duration of what has not ended', () => {
    expect(
      formatDuration({ startedAt: after(1).startedAt }, 'en'),
    ).toBeUndefined();
  });
});
