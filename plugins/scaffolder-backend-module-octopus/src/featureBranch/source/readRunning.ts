import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  byEffect,
  isUnderWay,
  mayHideSuccess,
  OctopusRunTimes,
  OctopusTimesResource,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { readByIds, spaceApi } from '../context/spaceApi';
import { BranchTenant } from '../context/tenant';
import { readPromotions } from '../releases/readPromotions';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
  ReleaseProgressionResource,
} from '../resources/releases';
import { TaskResource } from '../resources/tasks';

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
 * The progression may hide one; then the deployments of its release are read.
 */
export async function findRunning(
  ctx: FeatureBranchContext,
  { Releases }: ProgressionResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<ReleaseProgressionResource | undefined> {
  const known = await Promise.all(
    Releases.map(async release => {
      const own = deploymentsIn(release, environment, tenantId);
      const runs = mayHideSuccess(
        { ...release, Deployments: { [environment.Id]: own } },
        environment.Id,
      )
        ? await readRuns(ctx, release, environment, tenantId)
        : own.map(item => toRun(ctx, item, item));
      return runs.map(run => ({ release, ...run }));
    }),
  );
  return known
    .flat()
    .filter(({ state }) => state === 'Success')
    .sort(byEffect)[0]?.release;
}

/** Each tenant has what it runs for itself, and so has nobody in particular. */
function deploymentsIn(
  { Deployments }: ReleaseProgressionResource,
  { Id }: EnvironmentResource,
  tenantId: string | undefined,
): DashboardItemResource[] {
  return (Deployments[Id] ?? []).filter(
    ({ TenantId }) => (TenantId ?? undefined) === tenantId,
  );
}

async function readRuns(
  ctx: FeatureBranchContext,
  { Release }: ReleaseProgressionResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<OctopusRunTimes[]> {
  const deployments = (
    await spaceApi(ctx).list<DeploymentResource>(
      `/releases/${Release.Id}/deployments`,
    )
  ).filter(
    ({ EnvironmentId, TenantId }) =>
      EnvironmentId === environment.Id && (TenantId ?? undefined) === tenantId,
  );
  const tasks = await readByIds(
    deployments.map(({ TaskId }) => TaskId),
    ids => spaceApi(ctx).list<TaskResource>('/tasks', { ids }),
  );
  return deployments.flatMap(deployment => {
    const task = tasks.find(({ Id }) => Id === deployment.TaskId);
    return task ? [toRun(ctx, deployment, task)] : [];
  });
}

function toRun(
  ctx: FeatureBranchContext,
  { TaskId, Created }: { TaskId: string; Created: string },
  times: OctopusTimesResource,
): OctopusRunTimes {
  return { taskId: TaskId, created: Created, ...toRunTimes(times, ctx.now()) };
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
  const active = progression.Releases.flatMap(release =>
    deploymentsIn(release, source, tenantId),
  ).find(item => isUnderWay(toRunTimes(item, ctx.now())));
  if (active) {
    throw new ConflictError(
      `'${project.Name}' is being deployed to ${source.Name}${forTenant} (${active.TaskId}), so what runs there is about to change: try again when it has finished`,
    );
  }
  const running = await findRunning(ctx, progression, source, tenantId);
  if (!running) {
    throw new NotFoundError(
      `'${project.Name}' does not run in ${source.Name}${forTenant}: deploy a release of it there first, or copy another environment`,
    );
  }
  if (!(await mayGoTo(ctx, running, target, tenantId))) {
    throw new ConflictError(
      `Release ${running.Release.Version} of '${project.Name}', which runs in ${
        source.Name
      }, may not go to ${target.Name}${forTenant}: ${
        running.HasUnresolvedDefect
          ? 'it has an unresolved defect, which blocks the phase'
          : 'its lifecycle has no such phase, or has not reached it'
      }`,
    );
  }
  return running;
}
