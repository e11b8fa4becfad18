import {
  byEffect,
  mayHideSuccess,
  OctopusRunTimes,
  OctopusTimesResource,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { readByIds, spaceApi } from '../context/spaceApi';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import {
  DashboardItemResource,
  ProgressionResource,
  ReleaseProgressionResource,
} from '../resources/releases';
import { TaskResource } from '../resources/tasks';

/** How many of the newest deployments to an environment are read. */
const NEWEST = 100;

/** A deployment of a release to the environment in question. */
export type ReleaseRun = OctopusRunTimes & {
  release: ReleaseProgressionResource;
};

/**
 * Reads the deployments of a project to an environment for a tenant, or for none:
 * those that the progression shows, and those that it hides behind them. What it
 * surely hides is read by its release; an earlier request that runs after another
 * one of its release is looked for among the newest deployments.
 */
export async function readRuns(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  { Releases }: ProgressionResource,
  environment: EnvironmentResource,
  tenantId: string | undefined,
): Promise<ReleaseRun[]> {
  const there = Releases.map(release => ({
    release,
    shown: deploymentsIn(release, environment, tenantId),
  })).filter(({ shown }) => shown.length > 0);
  if (there.length === 0) {
    return [];
  }
  const [newest, ofHiding] = await Promise.all([
    spaceApi(ctx).get<{ Items: DeploymentResource[] }>('/deployments', {
      projects: project.Id,
      environments: environment.Id,
      take: NEWEST,
    }),
    Promise.all(
      there
        .filter(({ release, shown }) =>
          mayHideSuccess(
            { ...release, Deployments: { [environment.Id]: shown } },
            environment.Id,
          ),
        )
        .map(({ release }) =>
          spaceApi(ctx).list<DeploymentResource>(
            `/releases/${release.Release.Id}/deployments`,
          ),
        ),
    ),
  ]);
  const shownItems = there.flatMap(({ release, shown }) =>
    shown.map(item => ({ release, item })),
  );
  const hidden = new Map(
    [...newest.Items, ...ofHiding.flat()]
      .filter(
        ({ TaskId, EnvironmentId, TenantId }) =>
          EnvironmentId === environment.Id &&
          (TenantId ?? undefined) === tenantId &&
          !shownItems.some(({ item }) => item.TaskId === TaskId),
      )
      .map(deployment => [deployment.Id, deployment]),
  );
  const releaseOf = ({ ReleaseId }: DeploymentResource) =>
    there.find(({ release }) => release.Release.Id === ReleaseId)?.release;
  const ofThese = [...hidden.values()].filter(releaseOf);
  const tasks = await readByIds(
    ofThese.map(({ TaskId }) => TaskId),
    ids => spaceApi(ctx).list<TaskResource>('/tasks', { ids }),
  );
  return [
    ...shownItems.map(({ release, item }) => toRun(ctx, release, item, item)),
    ...ofThese.flatMap(deployment => {
      const task = tasks.find(({ Id }) => Id === deployment.TaskId);
      return task ? [toRun(ctx, releaseOf(deployment)!, deployment, task)] : [];
    }),
  ];
}

/** The release of the successful deployment that took effect last. */
export function lastSuccess(
  runs: ReleaseRun[],
): ReleaseProgressionResource | undefined {
  return runs.filter(({ state }) => state === 'Success').sort(byEffect)[0]
    ?.release;
}

/** Each tenant has what it runs for itself, and so has nobody in particular. */
export function deploymentsIn(
  { Deployments }: ReleaseProgressionResource,
  { Id }: EnvironmentResource,
  tenantId: string | undefined,
): DashboardItemResource[] {
  return (Deployments[Id] ?? []).filter(
    ({ TenantId }) => (TenantId ?? undefined) === tenantId,
  );
}

function toRun(
  ctx: FeatureBranchContext,
  release: ReleaseProgressionResource,
  { TaskId, Created }: { TaskId: string; Created: string },
  times: OctopusTimesResource,
): ReleaseRun {
  return {
    release,
    taskId: TaskId,
    created: Created,
    ...toRunTimes({ ...times, Created }, ctx.now()),
  };
}
