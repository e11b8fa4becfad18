import { randomNumbers } from '../command/randomNumbers';
import { sampleAwsFaults } from './sampleAwsFaults';

describe('sampleAwsFaults', () => {
  it('meets about as many as wanted, in each way', () => {
    const faults = sampleAwsFaults(10, randomNumbers(1));
    expect(faults.length).toBeGreaterThan(70);
    expect(faults.length).toBeLessThan(130);
    expect(new Set(faults.map(({ effect }) => effect.type))).toEqual(
      new Set(['throttled', 'reset', 'lostAnswer']),
    );
  });

  it('meets none of nothing', () => {
    expect(sampleAwsFaults(0, randomNumbers(1))).toEqual([]);
  });
});
