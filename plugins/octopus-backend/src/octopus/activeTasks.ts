import { NotFoundError } from '@backstage/errors';
import { TaskResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';
import { readDeploymentProjects } from './deployments';
import { readTaskOwner } from './taskOwner';
import { IDS_AT_ONCE } from './readByIds';

const PAGE = 100;
/** More run or wait in no space that could be followed. */
const MOST_PAGES = 5;

/** How many runs to look up at once, each in a request. */
const MOST_RUNS = 10;

/** The project of tasks, by their id; empty when the portal may see none. */
export type TaskOwners = Map<string, string>;

/**
 * Reads the deployments and runs of a space that run or are due, in one request
 * for all projects. Parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 *
 * @param owners - the projects that were looked up before, for servers that are too
 * old to name the project of a task; is brought up to date
 * @returns undefined when there are more than can be followed, or looked up at once
 */
export async function readActiveTasks(
  target: SpaceTarget,
  owners: TaskOwners,
): Promise<ActiveTask[] | undefined> {
  const { space, read } = target;
  const tasks: ActiveTask[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Items, TotalResults } = await read.get<PageResource<ActiveTask>>(
      `/api/${space.id}/tasks`,
      {
        active: true,
        name: ['Deploy', 'RunbookRun'],
        skip: page * PAGE,
        take: PAGE,
      },
    );
    tasks.push(...Items);
    if (Items.length === 0 || tasks.length >= TotalResults) {
      return withOwners(target, tasks, owners);
    }
  }
  return undefined;
}

async function withOwners(
  target: SpaceTarget,
  tasks: ActiveTask[],
  owners: TaskOwners,
): Promise<ActiveTask[] | undefined> {
  const ids = tasks.map(({ Id }) => Id);
  [...owners.keys()]
    .filter(id => !ids.includes(id))
    .forEach(id => owners.delete(id));
  const open = tasks.filter(
    ({ Id, ProjectId }) => !ProjectId && !owners.has(Id),
  );
  const isLookedUp = await lookUp(target, open, owners);
  return isLookedUp
    ? tasks.map(task => ({
        ...task,
        ProjectId: task.ProjectId || owners.get(task.Id) || null,
      }))
    : undefined;
}

/**
 * Finds whose tasks are: deployments in one request, runs one by one, because a
 * server that old does not filter them.
 *
 * @returns false when some are left for the next time
 */
async function lookUp(
  target: SpaceTarget,
  tasks: ActiveTask[],
  owners: TaskOwners,
): Promise<boolean> {
  const deployed = tasks.filter(each => each.Arguments?.DeploymentId);
  const others = tasks.filter(each => !each.Arguments?.DeploymentId);
  for (let from = 0; from < deployed.length; from += IDS_AT_ONCE) {
    const batch = deployed.slice(from, from + IDS_AT_ONCE);
    const projects = await readDeploymentProjects(
      target,
      batch.map(each => each.Arguments!.DeploymentId!),
    );
    batch.forEach(({ Id, Arguments }) =>
      owners.set(Id, projects.get(Arguments!.DeploymentId!) ?? ''),
    );
  }
  for (const task of others.slice(0, MOST_RUNS)) {
    const owner = await readTaskOwner(target, task).catch(noneIfGone);
    owners.set(task.Id, owner?.ProjectId ?? '');
  }
  return others.length <= MOST_RUNS;
}

function noneIfGone(error: unknown): undefined {
  if (error instanceof NotFoundError) {
    return undefined;
  }
  throw error;
}

/** A task, with its kind: `Deploy` or `RunbookRun`. */
export interface ActiveTask extends TaskResource {
  Name: string;
}
