import { percentile } from './percentile';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [50, 50],
    [95, 95],
    [100, 100],
    [0.5, 1],
  ])('finds %s percent of a hundred values', (percent, expected) => {
    expect(percentile(hundred, percent)).toBe(expected);
  });

  it('is always one of the values', () => {
    expect(percentile([7], 95)).toBe(7);
    expect(percentile([30, 10, 20], 50)).toBe(20);
    expect(percentile([10, 9], 50)).toBe(9);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 50);
    expect(values).toEqual([3, 1, 2]);
  });
});
