import { TaskResource } from '../resources/deployments';
import { pick } from './fields';

const KEPT = [
  'State',
  'IsCompleted',
  'HasPendingInterruptions',
  'HasWarningsOrErrors',
  'ErrorMessage',
  'CompletedTime',
  'Duration',
] as const;

/** The fields of a task that go into the cache. */
export type TaskOutcome = Pick<TaskResource, (typeof KEPT)[number]>;

/** Extracts the outcome from anything that has its fields. */
export function toTaskOutcome(task: TaskOutcome): TaskOutcome {
  return pick(task, KEPT);
}
