import { TaskResource } from '../resources/deployments';
import { PageResource } from '../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

const PAGE = 100;
/** Of one space at one moment, the newest; older ones are left out. */
const MOST_PAGES = 5;

/**
 * Reads the tasks of deployments in a space that ended in failure since a moment.
 * What somebody has canceled did not fail. Parameters of both lists:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 *
 * @param since - milliseconds since 1970
 * @returns `isComplete` is false when there are more of them, which are older
 */
export function readFailedDeployments(
  target: SpaceTarget,
  since: number,
): Promise<{ tasks: TaskResource[]; isComplete: boolean }> {
  return readTaskPages(target, {
    states: ['Failed', 'TimedOut'],
    fromCompletedDate: new Date(since).toISOString(),
  });
}

/**
 * Reads the tasks of deployments in a space that wait for a person.
 *
 * @returns `isComplete` is false when there are more of them
 */
export function readWaitingDeployments(
  target: SpaceTarget,
): Promise<{ tasks: TaskResource[]; isComplete: boolean }> {
  return readTaskPages(target, { active: true, hasPendingInterruptions: true });
}

async function readTaskPages(
  { space, read }: SpaceTarget,
  filter: Record<string, boolean | string | string[]>,
) {
  const tasks: TaskResource[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { Items, TotalResults } = await read.get<PageResource<TaskResource>>(
      `/api/${space.id}/tasks`,
      { name: ['Deploy'], ...filter, skip: page * PAGE, take: PAGE },
    );
    tasks.push(...Items);
    if (Items.length === 0 || tasks.length >= TotalResults) {
      return { tasks, isComplete: true };
    }
  }
  return { tasks, isComplete: false };
}
