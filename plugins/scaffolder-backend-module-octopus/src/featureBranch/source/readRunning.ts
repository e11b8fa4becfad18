import { ConflictError, NotFoundError } from '@backstage/errors';
import { isUnderWay } from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { BranchTenant } from '../context/tenant';
import { readPromotions } from '../releases/readPromotions';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  ProgressionResource,
  ReleaseProgressionResource,
} from '../resources/releases';
import { deploymentsIn, lastSuccess, readRuns } from './readRuns';

/** How many releases of each channel and environment are read. */
const HISTORY = 20;

/** Reads which releases of a project are in which environments. */
export function readProgression(
  ctx: FeatureBranchContext,
  project: ProjectResource,
): Promise<ProgressionResource> {
  return spaceApi(ctx).get(`/projects/${project.Id}/progression`, {
    releaseHistoryCount: HISTORY,
  });
}

/**
 * Finds the release that runs in an environment for a tenant, or for none: that
 * of the successful deployment which took effect last, whenever it was asked for.
 */
export async function findRunning(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  progression: ProgressionResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<ReleaseProgressionResource | undefined> {
  return lastSuccess(
    await readRuns(ctx, project, progression, environment, tenantId),
  );
}

/**
 * Whether a release may be deployed to an environment, for a tenant or for none.
 * One that has succeeded there is no longer among the next deployments, but may
 * go there again (octopus-api.md §6.10). Of several deployments only the last one
 * is known, whether it succeeded or not.
 */
export async function mayGoTo(
  ctx: FeatureBranchContext,
  release: ReleaseProgressionResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<boolean> {
  if (deploymentsIn(release, environment, tenantId).length > 0) {
    return true;
  }
  const next = tenantId
    ? await readPromotions(ctx, release.Release, tenantId)
    : release.NextDeployments;
  return next.includes(environment.Id);
}

/**
 * Reads the release of a service that runs in the environment to copy, and makes
 * sure that it may go to the environment of feature branches.
 *
 * @throws NotFoundError when the service was never deployed there, ConflictError
 * when it is being deployed right now, or is due to be, or its lifecycle does not
 * allow the copy
 */
export async function readRunning(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  source: EnvironmentResource,
  target: EnvironmentResource,
  tenant?: BranchTenant,
): Promise<ReleaseProgressionResource> {
  const tenantId = tenant?.idFor(project);
  const forTenant = tenantId ? ` for the tenant '${tenant?.name}'` : '';
  const progression = await readProgression(ctx, project);
  const runs = await readRuns(ctx, project, progression, source, tenantId);
  const active = runs.find(isUnderWay);
  if (active) {
    throw new ConflictError(
      `'${project.Name}' is being deployed to ${source.Name}${forTenant} (${active.taskId}), so what runs there is about to change: try again when it has finished`,
    );
  }
  const found = lastSuccess(runs);
  if (!found) {
    throw new NotFoundError(
      `'${project.Name}' does not run in ${source.Name}${forTenant}: deploy a release of it there first, or copy another environment`,
    );
  }
  if (!(await mayGoTo(ctx, found, target, tenantId))) {
    throw new ConflictError(
      `Release ${found.Release.Version} of '${project.Name}', which runs in ${
        source.Name
      }, may not go to ${target.Name}${forTenant}: ${
        found.HasUnresolvedDefect
          ? 'it has an unresolved defect, which blocks the phase'
          : 'its lifecycle has no such phase, or has not reached it'
      }`,
    );
  }
  return found;
}
