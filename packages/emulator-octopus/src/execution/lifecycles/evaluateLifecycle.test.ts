import { evaluateLifecycle, LifecyclePhase } from './evaluateLifecycle';

const phase = (
  name: string,
  environments: string[],
  extra: Partial<LifecyclePhase> = {},
): LifecyclePhase => ({
  Id: name,
  Name: name,
  OptionalDeploymentTargets: environments,
  AutomaticDeploymentTargets: [],
  MinimumEnvironmentsBeforePromotion: 0,
  IsOptionalPhase: false,
  IsPriorityPhase: false,
  ...extra,
});

const devSecOps = [
  phase('Development', ['dev']),
  phase('Feature Branch', ['branch'], { IsOptionalPhase: true }),
  phase('Test', ['test']),
  phase('Production', ['prod']),
  phase('Security', [], { AutomaticDeploymentTargets: ['sec'] }),
];

const progressAfter = (
  succeeded: string[],
  extra: { phases?: LifecyclePhase[]; defect?: boolean; tried?: string[] } = {},
) =>
  evaluateLifecycle({
    phases: extra.phases ?? devSecOps,
    succeeded: new Set(succeeded),
    attempted: new Set([...succeeded, ...(extra.tried ?? [])]),
    hasUnresolvedDefect: extra.defect ?? false,
  });

describe('evaluateLifecycle', () => {
  it('starts with the first phase only', () => {
    const result = progressAfter([]);
    expect(result.next).toEqual(['dev']);
    expect(result.phases.map(p => p.progress)).toEqual([
      'Current',
      'Pending',
      'Pending',
      'Pending',
      'Pending',
    ]);
    expect(result.minimumRequired).toBe(1);
  });

  it('opens an optional phase and the one behind it together', () => {
    expect(progressAfter(['dev']).next).toEqual(['branch', 'test']);
  });

  it('reaches the automatic phase last, with the optional one skipped', () => {
    expect(progressAfter(['dev', 'test', 'prod']).next).toEqual([
      'branch',
      'sec',
    ]);
  });

  it('does not take a failed deployment for a finished phase', () => {
    expect(progressAfter([], { tried: ['dev'] }).next).toEqual(['dev']);
  });

  it('keeps environments deployable that the release succeeded in', () => {
    expect(progressAfter(['dev', 'test']).deployable).toEqual([
      'dev',
      'test',
      'branch',
      'prod',
    ]);
  });

  it('takes a minimum of 0 as all environments of the phase', () => {
    const all = [phase('Two', ['a', 'b']), phase('Then', ['c'])];
    expect(progressAfter(['a'], { phases: all }).next).toEqual(['b']);
    const one = [
      phase('Two', ['a', 'b'], { MinimumEnvironmentsBeforePromotion: 1 }),
      phase('Then', ['c']),
    ];
    expect(progressAfter(['a'], { phases: one }).next).toEqual(['b', 'c']);
  });

  it('blocks phases that were not entered while a defect is unresolved', () => {
    const result = progressAfter(['dev'], { defect: true });
    expect(result.next).toEqual([]);
    expect(result.deployable).toEqual(['dev']);
    expect(result.phases.map(p => p.blocked)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
