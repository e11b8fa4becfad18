import { TaskResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

const PAGE = 100;
/** More run or wait in no space that could be followed. */
const MOST_PAGES = 5;

/**
 * Reads the deployments and runs of a space that run or are due, in one request
 * for all projects. Parameters:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 *
 * @returns undefined when there are more than can be followed, or the server is too
 * old to name the project of a task
 */
export async function readActiveTasks({
  space,
  read,
}: SpaceTarget): Promise<ActiveTask[] | undefined> {
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
      return tasks.every(({ ProjectId }) => ProjectId) ? tasks : undefined;
    }
  }
  return undefined;
}

/** A task, with its kind: `Deploy` or `RunbookRun`. */
export interface ActiveTask extends TaskResource {
  Name: string;
}
