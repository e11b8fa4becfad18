import { pick } from '../../mapping/pick';
import { TaskResource } from '../../resources/deployments';
import { PageResource } from '../../resources/projects';
import { SpaceTarget } from '../target/ProjectTarget';

const KEPT = [
  'State',
  'IsCompleted',
  'HasPendingInterruptions',
  'HasWarningsOrErrors',
  'ErrorMessage',
  'CompletedTime',
  'Duration',
] as const;

/** A task as it is kept in the cache. */
export type TaskOutcome = Pick<TaskResource, (typeof KEPT)[number]>;

/** How a task is, from anything that tells it. */
export function toOutcome(task: TaskOutcome): TaskOutcome {
  return pick(task, KEPT);
}

/**
 * Reads the states of tasks, by their ids. Parameter `ids`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 *
 * @param ids - at least one: Octopus takes none for all (octopus-api.md §4.4)
 */
export async function readTasks(
  { space, read }: SpaceTarget,
  ids: string[],
): Promise<Map<string, TaskOutcome>> {
  const { Items } = await read.get<PageResource<TaskResource>>(
    `/api/${space.id}/tasks`,
    { ids, take: ids.length },
  );
  return new Map(Items.map(task => [task.Id, toOutcome(task)]));
}
