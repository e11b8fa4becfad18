import { Phase } from '../../lifecycles/lifecycles';

/** What counts of a lifecycle's phase. */
export type LifecyclePhase = Pick<
  Phase,
  | 'Id'
  | 'Name'
  | 'OptionalDeploymentTargets'
  | 'AutomaticDeploymentTargets'
  | 'MinimumEnvironmentsBeforePromotion'
  | 'IsOptionalPhase'
  | 'IsPriorityPhase'
>;

/** Where a release stands in one phase. */
export interface PhaseProgress {
  phase: LifecyclePhase;
  progress: 'Pending' | 'Current' | 'Complete';
  blocked: boolean;
}

/** Where a release stands in its lifecycle. */
export interface LifecycleProgress {
  phases: PhaseProgress[];
  /** Environments that the release may go to and has not succeeded in yet. */
  next: string[];
  /** Environments that the server accepts a deployment to. */
  deployable: string[];
  /** Environments still needed to complete the first incomplete required phase. */
  minimumRequired: number;
}

/** What the progress is computed from; environments are ids. */
export interface LifecycleFacts {
  phases: LifecyclePhase[];
  /** Environments where the release was deployed with success. */
  succeeded: ReadonlySet<string>;
  /** Environments where the release was deployed at all. */
  attempted: ReadonlySet<string>;
  hasUnresolvedDefect: boolean;
}

function environmentsOf(phase: LifecyclePhase): string[] {
  return [
    ...phase.AutomaticDeploymentTargets,
    ...phase.OptionalDeploymentTargets,
  ];
}

function stillNeeded(phase: LifecyclePhase, succeeded: ReadonlySet<string>) {
  const environments = environmentsOf(phase);
  const needed =
    phase.MinimumEnvironmentsBeforePromotion === 0
      ? environments.length
      : phase.MinimumEnvironmentsBeforePromotion;
  const done = environments.filter(id => succeeded.has(id)).length;
  return Math.max(0, needed - done);
}

/**
 * Computes which environments a release may be deployed to, by the rules of
 * octopus-api.md §6.10: phases in order, optional ones may be skipped, a
 * minimum of 0 means all environments of the phase, an environment where the
 * release succeeded may be deployed to again, an unresolved defect blocks the
 * phases that the release has not entered. Calling every reachable phase
 * `Current` is inferred; no source shows it for optional phases.
 */
export function evaluateLifecycle(facts: LifecycleFacts): LifecycleProgress {
  const phases: PhaseProgress[] = [];
  const next: string[] = [];
  let reachable = true;
  let minimumRequired: number | undefined;

  for (const phase of facts.phases) {
    const environments = environmentsOf(phase);
    const needed = stillNeeded(phase, facts.succeeded);
    const entered = environments.some(id => facts.attempted.has(id));
    const blocked = facts.hasUnresolvedDefect && !entered;
    const open = reachable ? 'Current' : 'Pending';
    phases.push({ phase, blocked, progress: needed === 0 ? 'Complete' : open });
    if (reachable && !blocked) {
      next.push(...environments.filter(id => !facts.succeeded.has(id)));
    }
    if (needed > 0 && !phase.IsOptionalPhase) {
      minimumRequired ??= needed;
      reachable = false;
    }
  }

  return {
    phases,
    next,
    deployable: [...new Set([...facts.succeeded, ...next])],
    minimumRequired: minimumRequired ?? 0,
  };
}
