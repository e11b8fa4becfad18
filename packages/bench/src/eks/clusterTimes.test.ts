import { clusterTimes } from './clusterTimes';

describe('the time of a new cluster', () => {
  const [own, original] = clusterTimes().map(({ seconds }) => seconds / 60);

  it('is at most 14.5 minutes, simulated', () => {
    expect(own).toBeLessThanOrEqual(14.5);
  });

  it('is about half of what the order of the original takes', () => {
    expect(own / original).toBeLessThan(0.55);
  });
});
