import { FeatureBranchContext } from '../FeatureBranchContext';
import { cancelTasks } from '../tasks/cancelTasks';
import { describeFailure } from '../tasks/describeFailure';
import { TaskFailedError } from '../tasks/TaskFailedError';
import { waitForTask } from '../tasks/waitForTask';

/**
 * Waits for a run that removes something to succeed. When the action is
 * cancelled meanwhile, the run is too.
 *
 * @param deadline - milliseconds since 1970
 * @throws TaskFailedError with the log of what failed
 */
export async function waitForRemoval(
  ctx: FeatureBranchContext,
  taskId: string,
  deadline: number,
): Promise<void> {
  try {
    const details = await waitForTask(ctx, taskId, deadline);
    if (details.Task.State !== 'Success') {
      throw new TaskFailedError(describeFailure(details));
    }
  } catch (error) {
    if (ctx.signal?.aborted) {
      await cancelTasks(ctx, taskId, async () => []);
    }
    throw error;
  }
}
