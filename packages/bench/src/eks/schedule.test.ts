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

  it('ends the original with its target, and has ours before the last profile is there', () => {
    expect(schedule(original).criticalPath).toHaveLength(original.length);
    expect(schedule(original).criticalPath.at(-1)).toBe('Octopus target');
    expect(schedule(ours).criticalPath.at(-1)).toBe('profile for default');
    expect(schedule(ours).criticalPath).not.toContain('NAT gateway');
    expect(schedule(ours).total).toBeLessThan(schedule(original).total);
    expect(printTimeline()).toContain('control plane');
  });
});
