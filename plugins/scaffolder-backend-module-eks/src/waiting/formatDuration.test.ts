import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [45_000, '45 s'],
    [59_600, '1 min'],
    [180_000, '3 min'],
    [200_400, '3 min 20 s'],
    [599_000, '9 min 59 s'],
    [599_600, '10 min'],
    [1_269_000, '21 min'],
    [1_290_000, '22 min'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
