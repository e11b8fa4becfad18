import { sampleFaults } from './sampleFaults';

describe('sampleFaults', () => {
  it.each([1, 10, 50])('meets %d of a hundred requests', percent => {
    const passing = sampleFaults(percent).reduce(
      (left, { probability }) => left * (1 - probability!),
      1,
    );
    expect(1 - passing).toBeCloseTo(percent / 100, 10);
  });

  it('has each kind of fault', () => {
    expect(new Set(sampleFaults(10).map(({ effect }) => effect.type))).toEqual(
      new Set(['error', 'reset', 'hang', 'lostAnswer']),
    );
  });
});
