import { ServiceUnavailableError } from '@backstage/errors';
import { ServiceContext } from '../context/ServiceContext';
import { toProjectView } from '../mapping/toProjectView';
import { tenancyOf } from '../mapping/toTenant';
import { readProgression } from '../octopus/releases';
import {
  peekLifecycles,
  readChannels,
  readLifecycles,
} from '../octopus/settings';
import { peekTenants, readTenants } from '../octopus/tenants';
import { TenantResource } from '../resources/projects';
import { ProgressionResource } from '../resources/releases';
import { ProjectTarget } from '../target/ProjectTarget';
import { OptionalReads, RequestBudget } from './OptionalReads';
import { ProjectSnapshot } from './ProjectSnapshot';
import { completeSnapshot } from './completeSnapshot';

/** Releases per channel and environment on the page. */
const RELEASES = 20;
/** Requests for progression, channels and lifecycles. */
const NEEDED = 3;
/**
 * How long to skip optional reads after the server failed, so that the page
 * does not wait for them every time.
 */
const PAUSE_MS = 10 * 60_000;

/**
 * Reads a project from Octopus. What exceeds the budget is left for the next
 * load, and the view is marked as partial.
 *
 * @param last - the last known snapshot
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
  const basics = { ...target, progression, channels, lifecycles };
  const tenants = await tenantsOf(ctx, basics, budget);
  const optional = await completeSnapshot(ctx, basics, last, reads);
  const space =
    target.space.name || budget.left === 0
      ? target.space
      : await target.nameSpace().catch(() => target.space);
  const { branches, facts, removals, branchItems, hiddenItems, isRunning } =
    optional;
  return {
    facts,
    removals,
    ...(branches && { branches }),
    ...(reads.isFailing && {
      pausedUntil: wasPaused ? last!.pausedUntil : Date.now() + PAUSE_MS,
    }),
    view: {
      ...toProjectView({
        ...basics,
        space: { id: space.id, name: space.name ?? space.id },
        tenants,
        facts,
        branchItems,
        hiddenItems,
        removals,
        isRunning,
        fetchedAt,
      }),
      ...((((optional.isPartial || !tenants) && !reads.isFailing) ||
        !lifecycles) && {
        isPartial: true,
      }),
    },
  };
}

/**
 * Reads the tenants of a project that is deployed for some, or was before.
 * Undefined when that would exceed the budget.
 */
async function tenantsOf(
  ctx: ServiceContext,
  basics: ProjectTarget & { progression: ProgressionResource },
  budget: RequestBudget,
): Promise<TenantResource[] | undefined> {
  const { project, progression } = basics;
  const deployed = progression.Releases.flatMap(({ Deployments }) =>
    Object.values(Deployments).flat(),
  );
  if (
    !tenancyOf(project.TenantedDeploymentMode) &&
    deployed.every(({ TenantId }) => !TenantId)
  ) {
    return [];
  }
  return budget.left > 0
    ? readTenants(ctx, basics, budget.spend).catch(() => [])
    : peekTenants(ctx, basics);
}

/** Without lifecycles, the environments of a channel stand for its phases. */
function noneIfRefused(error: unknown): [] {
  if (error instanceof ServiceUnavailableError) {
    throw error;
  }
  return [];
}
