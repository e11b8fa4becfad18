import { TaskResource } from '../resources/deployments';
import { pick } from './fields';

const KEPT = [
  'State',
  'IsCompleted',
  'HasPendingInterruptions',
  'HasWarningsOrErrors',
  'ErrorMessage',
  'QueueTime',
  'LastUpdatedTime',
  'StartTime',
  'CompletedTime',
  'Duration',
] as const;

/** The fields of a task that go into the cache. */
export type TaskOutcome = Pick<
  TaskResource,
  Exclude<(typeof KEPT)[number], 'StartTime'>
> &
  Partial<Pick<TaskResource, 'StartTime'>>;

/** Extracts the outcome from anything that has its fields. */
export function toTaskOutcome(task: TaskOutcome): TaskOutcome {
  return pick(task, KEPT);
}
