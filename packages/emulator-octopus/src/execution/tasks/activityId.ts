import { createHash } from 'crypto';
import { ServerTask, TaskStep } from './serverTask';

function hash(text: string, length: number): string {
  return createHash('sha1').update(text).digest('hex').slice(0, length);
}

/**
 * Id of a node in a task's activity log: `ServerTasks-1_093204AA23` for the
 * task, with a part added for each level below it, as in
 * DataDog/integrations-core recorded task details.
 */
export function activityId(
  task: ServerTask,
  step?: TaskStep,
  location?: string,
): string {
  const root = `${task.Id}_${hash(task.Id, 10).toUpperCase()}`;
  if (!step) return root;
  const path = `${root}/${hash(`${task.Id}/${step.name}`, 32)}`;
  return location ? `${path}/${hash(`${path}/${location}`, 32)}` : path;
}
