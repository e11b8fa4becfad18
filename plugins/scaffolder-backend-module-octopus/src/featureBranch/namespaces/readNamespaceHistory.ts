import {
  byEffect,
  endedBefore,
  neverStarted,
  OctopusRunTimes,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import {
  FeatureBranchRecord,
  parseFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { readByIds, spaceApi } from '../context/spaceApi';
import {
  DeploymentResource,
  RunbookResource,
  RunbookRunResource,
  Started,
} from '../resources/deployments';
import { ReleaseResource } from '../resources/releases';
import { branchBuiltFrom } from '../releases/branchBuiltFrom';
import { TaskResource } from '../resources/tasks';
import { readNamespaces } from './readNamespaces';

/** A deployment into a namespace, or a run that removes one. */
export interface NamespaceEvent extends OctopusRunTimes {
  id: string;
  namespace: string;
  /** Whom it was for; missing for nobody in particular. */
  tenantId?: string;
  /** What its comments record. */
  record?: FeatureBranchRecord;
}

export interface NamespaceDeployment extends NamespaceEvent {
  projectId: string;
  releaseId: string;
  version: string;
  /** The branch that the build information of its release names. */
  builtFrom?: string;
}

/** What happened in a namespace, what took effect last first. */
export interface NamespaceHistory {
  namespace: string;
  /**
   * Since it was last removed. One that was asked for before that and ran later
   * has brought the namespace back, and one that is scheduled will.
   */
  deployments: NamespaceDeployment[];
  /** All runs of runbooks that remove it, whatever their state. */
  removals: NamespaceEvent[];
}

/**
 * Reads what happened in a namespace from the deployments to its environment
 * and the runs of the runbooks that remove namespaces there. A removal counts
 * once it has succeeded.
 */
export async function readNamespaceHistory(
  ctx: FeatureBranchContext,
  options: {
    namespace: string;
    environmentId: string;
    /** The runbooks that remove it; left out when the environment is the branch's own. */
    runbooks?: RunbookResource[];
  },
): Promise<NamespaceHistory> {
  const { namespace, environmentId, runbooks } = options;
  const [deployments, runs] = await Promise.all([
    spaceApi(ctx).list<DeploymentResource>('/deployments', {
      environments: environmentId,
    }),
    runbooks ? readRuns(ctx, environmentId, runbooks) : [],
  ]);
  const namespaces = runbooks
    ? await readNamespaces(ctx, [...deployments, ...runs])
    : undefined;
  const isHere = ({ Id }: Started) =>
    !namespaces || namespaces.get(Id) === namespace;
  const here = deployments.filter(isHere);
  const runsHere = runs.filter(isHere);
  const [tasks, releases] = await Promise.all([
    readTasks(ctx, [...here, ...runsHere]),
    readReleases(ctx, here),
  ]);
  const toEvent = (started: Started) =>
    toNamespaceEvent(started, namespace, tasks, ctx.now());
  const removals = runsHere.map(toEvent).sort(byEffect);
  return {
    namespace,
    removals,
    deployments: here
      .map(deployment => ({
        ...toEvent(deployment),
        projectId: deployment.ProjectId,
        releaseId: deployment.ReleaseId,
        ...describe(releases.get(deployment.ReleaseId)),
      }))
      .filter(
        deployment =>
          !neverStarted(deployment) &&
          !removals.some(
            removal =>
              removal.state === 'Success' && endedBefore(deployment, removal),
          ),
      )
      .sort(byEffect),
  };
}

/** Whether a deployment there was recorded for a branch. */
export function isRecordedFor(
  { deployments }: NamespaceHistory,
  branch: string,
): boolean {
  return deployments.some(({ record }) => record?.branch === branch);
}

/** Parameters of the list: OctopusDeploy/docs:src/pages/docs/api/_generated/runbook-runs.md. */
async function readRuns(
  ctx: FeatureBranchContext,
  environmentId: string,
  runbooks: RunbookResource[],
): Promise<RunbookRunResource[]> {
  const ids = runbooks.map(({ Id }) => Id);
  if (!ids.length) {
    return [];
  }
  const runs = await spaceApi(ctx).list<RunbookRunResource>('/runbookRuns', {
    runbooks: ids,
    environments: environmentId,
  });
  // Servers of 2021 ignore these parameters.
  return runs.filter(
    run => ids.includes(run.RunbookId) && run.EnvironmentId === environmentId,
  );
}

async function readTasks(
  ctx: FeatureBranchContext,
  started: Started[],
): Promise<Map<string, TaskResource>> {
  const tasks = await readByIds(
    started.map(({ TaskId }) => TaskId),
    ids => spaceApi(ctx).list<TaskResource>('/tasks', { ids }),
  );
  return new Map(tasks.map(task => [task.Id, task]));
}

async function readReleases(
  ctx: FeatureBranchContext,
  deployments: DeploymentResource[],
): Promise<Map<string, ReleaseResource>> {
  const releases = await readByIds(
    deployments.map(({ ReleaseId }) => ReleaseId),
    ids => spaceApi(ctx).list<ReleaseResource>('/releases', { ids }),
  );
  return new Map(releases.map(release => [release.Id, release]));
}

function describe(release: ReleaseResource | undefined) {
  const branches = (release?.BuildInformation ?? []).flatMap(
    each => branchBuiltFrom(each) ?? [],
  );
  const isOne = new Set(branches).size === 1;
  return {
    version: release?.Version ?? '',
    ...(isOne && { builtFrom: branches[0] }),
  };
}

function toNamespaceEvent(
  { Id, TaskId, TenantId, Created, Comments }: Started,
  namespace: string,
  tasks: Map<string, TaskResource>,
  now: number,
): NamespaceEvent {
  const record = parseFeatureBranchRecord(Comments);
  return {
    id: Id,
    taskId: TaskId,
    created: Created,
    namespace,
    // A task that no longer exists finished long ago; what it deployed may remain.
    ...toRunTimes(tasks.get(TaskId) ?? { State: 'Success' }, now),
    ...(TenantId && { tenantId: TenantId }),
    ...(record && { record }),
  };
}
