import { randomNumbers } from './randomNumbers';

const take = (seed: number) => {
  const next = randomNumbers(seed);
  return Array.from({ length: 100 }, next);
};

describe('randomNumbers', () => {
  it('repeats itself for a seed, and differs for another', () => {
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('stays from 0 up to 1, and spreads', () => {
    const numbers = take(7);
    expect(numbers.every(each => each >= 0 && each < 1)).toBe(true);
    expect(new Set(numbers).size).toBe(100);
    expect(Math.min(...numbers)).toBeLessThan(0.1);
    expect(Math.max(...numbers)).toBeGreaterThan(0.9);
  });
});
