import { parseFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import {
  DeploymentResource,
  RunbookResource,
  RunbookRunResource,
  Started,
} from '../resources/deployments';
import { ReleaseResource } from '../resources/releases';
import { TaskResource } from '../resources/tasks';
import { NamespaceEvent, NamespaceUse, newestFirst } from './NamespaceUse';
import { readNamespaces } from './readNamespaces';

/** So many are asked for by their ids at once, to keep addresses short. */
const AT_ONCE = 50;

/**
 * Reads what happened in a namespace, from the deployments to its environment
 * and the runs of the runbooks that remove namespaces there. A removal begins
 * to count when it has succeeded.
 */
export async function readNamespaceUse(
  ctx: FeatureBranchContext,
  options: {
    namespace: string;
    environmentId: string;
    /** Those that remove it; none where the environment is the branch's own. */
    runbooks?: RunbookResource[];
  },
): Promise<NamespaceUse> {
  const { namespace, environmentId, runbooks } = options;
  const [deployments, runs] = await Promise.all([
    api(ctx).list<DeploymentResource>('/deployments', {
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
  const [tasks, versions] = await Promise.all([
    readTasks(ctx, [...here, ...runsHere]),
    readVersions(ctx, here),
  ]);
  const toEvent = (started: Started) => event(started, namespace, tasks);
  const removals = runsHere.map(toEvent).sort(newestFirst);
  const last = removals.find(({ state }) => state === 'Success');
  return {
    namespace,
    removals,
    deployments: here
      .filter(({ TaskId }) => !wasCanceledInQueue(tasks.get(TaskId)))
      .map(deployment => ({
        ...toEvent(deployment),
        projectId: deployment.ProjectId,
        releaseId: deployment.ReleaseId,
        version: versions.get(deployment.ReleaseId) ?? '',
      }))
      .filter(deployment => !last || newestFirst(deployment, last) < 0)
      .sort(newestFirst),
  };
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
  const runs = await api(ctx).list<RunbookRunResource>('/runbookRuns', {
    runbooks: ids,
    environments: environmentId,
  });
  // Servers of 2021 have none of these parameters.
  return runs.filter(
    run => ids.includes(run.RunbookId) && run.EnvironmentId === environmentId,
  );
}

async function readTasks(
  ctx: FeatureBranchContext,
  started: Started[],
): Promise<Map<string, TaskResource>> {
  const tasks = await readByIds<TaskResource>(
    ctx,
    '/tasks',
    started.map(({ TaskId }) => TaskId),
  );
  return new Map(tasks.map(task => [task.Id, task]));
}

/** Such a deployment has changed nothing. */
function wasCanceledInQueue(task: TaskResource | undefined): boolean {
  return task?.State === 'Canceled' && !task.StartTime;
}

async function readVersions(
  ctx: FeatureBranchContext,
  deployments: DeploymentResource[],
) {
  const releases = await readByIds<ReleaseResource>(
    ctx,
    '/releases',
    deployments.map(({ ReleaseId }) => ReleaseId),
  );
  return new Map(releases.map(({ Id, Version }) => [Id, Version]));
}

async function readByIds<T>(
  ctx: FeatureBranchContext,
  path: string,
  ids: string[],
): Promise<T[]> {
  const unique = [...new Set(ids)];
  const found: T[] = [];
  for (let from = 0; from < unique.length; from += AT_ONCE) {
    const some = unique.slice(from, from + AT_ONCE);
    found.push(...(await api(ctx).list<T>(path, { ids: some })));
  }
  return found;
}

function event(
  { Id, TaskId, Created, Comments }: Started,
  namespace: string,
  tasks: Map<string, TaskResource>,
): NamespaceEvent {
  const record = parseFeatureBranchRecord(Comments);
  return {
    id: Id,
    taskId: TaskId,
    created: Created,
    namespace,
    // A task that is gone has long ended; what it deployed may be there still.
    state: tasks.get(TaskId)?.State ?? 'Success',
    ...(record && { record }),
  };
}
