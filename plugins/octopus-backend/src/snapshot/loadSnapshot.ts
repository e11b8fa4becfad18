import { ServiceUnavailableError } from '@backstage/errors';
import { ServiceContext } from '../context/ServiceContext';
import { Marks } from '../following/Marks';
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
import { isRecent } from '../waiting/isRecent';
import { isOfOldServer } from './isOfOldServer';
import { AMPLE, NEEDED, RELEASES } from './limits';

/**
 * How long to skip optional reads after the server failed, so that the page
 * does not wait for them every time.
 */
const PAUSE_MS = 10 * 60_000;

/**
 * Reads a project from Octopus. What exceeds the budget is left for the next
 * load, and the view is marked as partial.
 *
 * @param known - the last known snapshot
 */
export async function loadSnapshot(
  ctx: ServiceContext,
  target: ProjectTarget,
  known: ProjectSnapshot | undefined,
  budget: RequestBudget,
): Promise<ProjectSnapshot> {
  const settingsMark = target.marks?.settings(target.project.Id);
  const fetchedAt = new Date().toISOString();
  const mayReadLifecycles = budget.left >= NEEDED;
  const isAmple = budget.left >= AMPLE;
  const naming = isAmple && !target.space.name ? target.nameSpace() : undefined;
  // Thrown where it is waited for, if that comes to pass.
  naming?.catch(() => {});
  budget.spend();
  const [progression, channels, lifecycles] = await Promise.all([
    readProgression(target, RELEASES),
    readChannels(ctx, target, budget.spend),
    mayReadLifecycles
      ? readLifecycles(ctx, target, budget.spend).catch(noneIfRefused)
      : peekLifecycles(ctx, target),
  ]);
  for (let owed = target.ahead?.settle() ?? 0; owed > 0; owed -= 1) {
    budget.spend();
  }
  const last =
    known && !isOfOldServer(known, progression)
      ? usable(known, settingsMark)
      : undefined;
  const wasPaused =
    last?.pausedUntil !== undefined &&
    isRecent(last.pausedUntil - PAUSE_MS, PAUSE_MS);
  const reads = new OptionalReads(budget, wasPaused);
  const basics = { ...target, progression, channels, lifecycles };
  budget.endRound();
  const reading = tenantsOf(ctx, basics, budget, reads);
  if (!isAmple) {
    // What is left of the budget after that is for the rest.
    await reading;
  }
  const [optional, tenants] = await Promise.all([
    completeSnapshot(ctx, basics, last, reads),
    reading,
  ]);
  const isNamed = target.space.name || (!naming && budget.left === 0);
  const named = isNamed
    ? target.space
    : await reads.settle(naming ?? target.nameSpace(), target.space);
  const space = named ?? target.space;
  const { branches, facts, removals, branchItems, hiddenItems, isRunning } =
    optional;
  return {
    facts,
    removals,
    ...(settingsMark && { settingsMark }),
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
 * What of the last known snapshot can be built on: ids mean something else after
 * the server was restored, and what was deleted is in no list.
 */
function usable(
  last: ProjectSnapshot | undefined,
  settingsMark: string | undefined,
): ProjectSnapshot | undefined {
  if (!last || !settingsMark || last.settingsMark === settingsMark) {
    return last;
  }
  if (
    last.settingsMark &&
    !Marks.isSameServer(last.settingsMark, settingsMark)
  ) {
    return undefined;
  }
  const { branches, ...rest } = last;
  return {
    ...rest,
    ...(branches && { branches: { ...branches, groups: [] } }),
  };
}

/**
 * Reads the tenants of a project that is deployed for some, or was before.
 * Undefined when that would exceed the budget, or the server failed.
 */
async function tenantsOf(
  ctx: ServiceContext,
  basics: ProjectTarget & { progression: ProgressionResource },
  budget: RequestBudget,
  reads: OptionalReads,
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
    ? reads.settle(readTenants(ctx, basics, budget.spend), [])
    : peekTenants(ctx, basics);
}

/** Without lifecycles, the environments of a channel stand for its phases. */
function noneIfRefused(error: unknown): [] {
  if (error instanceof ServiceUnavailableError) {
    throw error;
  }
  return [];
}
