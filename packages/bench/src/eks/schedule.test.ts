import { ours, original } from './orders';
import { printTimeline } from './printTimeline';
import { schedule } from './schedule';

describe('schedule', () => {
  it('lets steps overlap, and finds those that decide', () => {
    expect(
      schedule([
        { name: 'a', takes: 5, after: [] },
        { name: 'b', takes: 3, after: ['a'] },
        { name: 'c', takes: 4, after: ['a'] },
        { name: 'd', takes: 1, after: ['b', 'c'] },
      ]),
    ).toEqual({ total: 10, criticalPath: ['a', 'c', 'd'] });
  });

  it('refuses an order that cannot be', () => {
    expect(() => schedule([{ name: 'a', takes: 1, after: ['b'] }])).toThrow(
      "'a' waits for 'b'",
    );
  });

  it('has a target last in both orders, and ours first', () => {
    expect(schedule(ours).criticalPath.at(-1)).toBe('Octopus targets');
    expect(schedule(original).criticalPath).toHaveLength(original.length);
    expect(schedule(ours).total).toBeLessThan(schedule(original).total);
    expect(printTimeline()).toContain('control plane');
  });
});
