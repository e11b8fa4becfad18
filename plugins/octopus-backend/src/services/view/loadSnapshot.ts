import { ServiceUnavailableError } from '@backstage/errors';
import { toProjectView } from '../../mapping/toProjectView';
import { ProgressionResource } from '../../resources/releases';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { RequestBudget } from '../target/RequestBudget';
import { readFacts } from './readFacts';
import { ProjectSnapshot } from './ProjectSnapshot';
import { readProgression } from './readProgression';
import { peekLifecycles, readChannels, readLifecycles } from './settings';

/** Releases of each channel and environment that the page shows. */
const RELEASES = 20;
/** Requests for progression, channels and lifecycles. */
const NEEDED = 3;

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
  const ids = deploymentIds(progression);
  const { facts, factsPausedUntil, isPartial } = await readFacts(
    target,
    ids,
    last,
    budget,
  );
  const space =
    target.space.name || budget.left === 0
      ? target.space
      : await target.nameSpace().catch(() => target.space);
  return {
    facts,
    ...(factsPausedUntil && { factsPausedUntil }),
    view: {
      ...toProjectView({
        ...target,
        space: { id: space.id, name: space.name ?? space.id },
        progression,
        channels,
        lifecycles,
        facts,
        fetchedAt,
      }),
      ...((isPartial || !lifecycles) && { isPartial: true }),
    },
  };
}

/** Newest first. */
function deploymentIds({ Releases }: ProgressionResource): string[] {
  return Releases.flatMap(({ Deployments }) =>
    Object.values(Deployments).flat(),
  )
    .sort((a, b) => Date.parse(b.Created) - Date.parse(a.Created))
    .map(({ DeploymentId }) => DeploymentId);
}

/** Then the environments of a channel stand for its phases. */
function noneIfRefused(error: unknown): [] {
  if (error instanceof ServiceUnavailableError) {
    throw error;
  }
  return [];
}
