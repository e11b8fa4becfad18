import { ServiceUnavailableError } from '@backstage/errors';
import { toProjectView } from '../../mapping/toProjectView';
import { ServiceContext } from '../ServiceContext';
import { OptionalReads } from '../target/OptionalReads';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
import { completeSnapshot } from './completeSnapshot';
import { ProjectSnapshot } from './ProjectSnapshot';
import { readProgression } from './readProgression';
import { peekLifecycles, readChannels, readLifecycles } from './settings';

/** Releases of each channel and environment that the page shows. */
const RELEASES = 20;
/** Requests for progression, channels and lifecycles. */
const NEEDED = 3;
/** The page must not wait again and again for what a server fails at. */
const PAUSE_MS = 10 * 60_000;

/**
 * Reads a project from Octopus. What the budget has no room for is left out,
 * marked as such, and comes with the next reading.
 *
 * @param last - what was known before
 */
export async function loadSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
  last: ProjectSnapshot | undefined,
  budget: RequestBudget,
): Promise<ProjectSnapshot> {
  const fetchedAt = new Date().toISOString();
  const mayReadLifecycles = budget.left >= NEEDED;
  budget.spend();
  const [progression, channels, lifecycles] = await Promise.all([
    readProgression(target, RELEASES),
    readChannels(ctx, target, budget.spend),
    mayReadLifecycles
      ? readLifecycles(ctx, target, budget.spend).catch(noneIfRefused)
      : peekLifecycles(ctx, target),
  ]);
  const wasPaused = (last?.pausedUntil ?? 0) > Date.now();
  const reads = new OptionalReads(budget, wasPaused);
  const answers = { ...target, progression, channels, lifecycles };
  const optional = await completeSnapshot(ctx, answers, last, reads);
  const space =
    target.space.name || budget.left === 0
      ? target.space
      : await target.nameSpace().catch(() => target.space);
  const { branches, facts, removals, branchItems, isRunning } = optional;
  return {
    facts,
    removals,
    ...(branches && { branches }),
    ...(reads.isFailing && {
      pausedUntil: wasPaused ? last!.pausedUntil : Date.now() + PAUSE_MS,
    }),
    view: {
      ...toProjectView({
        ...answers,
        space: { id: space.id, name: space.name ?? space.id },
        facts,
        branchItems,
        removals,
        isRunning,
        fetchedAt,
      }),
      ...(((optional.isPartial && !reads.isFailing) || !lifecycles) && {
        isPartial: true,
      }),
    },
  };
}

/** Then the environments of a channel stand for its phases. */
function noneIfRefused(error: unknown): [] {
  if (error instanceof ServiceUnavailableError) {
    throw error;
  }
  return [];
}
