import { SandboxContext } from '../../context';
import { cancellingTime } from './durations';
import { finishTask } from './finishTask';
import { isCompleted, ServerTask } from './serverTask';

/**
 * Cancels a task: one in the queue at once, a running one after a moment in
 * `Cancelling`. Its children go on (octopus-api.md §6.8). A task that has
 * ended stays as it is.
 */
export function cancelTask(
  ctx: SandboxContext,
  task: ServerTask,
  at: number,
): void {
  if (isCompleted(task) || task.state === 'Cancelling') return;
  if (task.state === 'Queued') {
    finishTask(ctx, task, 'Canceled', at);
    return;
  }
  task.state = 'Cancelling';
  task.cancelAt = at + cancellingTime(ctx);
}
