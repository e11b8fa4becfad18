import {
  isUnderWay,
  OctopusTaskState,
} from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { TaskDetailsResource } from '../resources/tasks';
import { cancelTasks } from './cancelTasks';
import { describeFailure, TaskFailedError } from './describeFailure';
import { readTaskDetails, waitForTask } from './waitForTask';

/** A task that another one started. */
export interface ChildTask {
  taskId: string;
  state: OctopusTaskState;
  scheduledFor?: string;
}

/**
 * Waits for a task to succeed. When the action is aborted, cancels the task and
 * those that it started.
 *
 * @param options - `deadline`: milliseconds since 1970, `findChildren`: finds
 * the tasks that the task started; none when left out
 * @returns the task with its log
 * @throws TaskFailedError with the log of what failed, and what `waitForTask`
 * throws
 */
export async function waitForSuccess(
  ctx: FeatureBranchContext,
  options: {
    taskId: string;
    deadline: number;
    findChildren?(ctx: FeatureBranchContext): Promise<ChildTask[]>;
  },
): Promise<TaskDetailsResource> {
  const { taskId, deadline, findChildren = async () => [] } = options;
  let details: TaskDetailsResource;
  try {
    details = await waitForTask(ctx, taskId, deadline);
  } catch (error) {
    if (ctx.signal?.aborted) {
      await cancelTasks(ctx, taskId, async within =>
        (await findChildren(within))
          .filter(isUnderWay)
          .map(each => each.taskId),
      );
    }
    throw error;
  }
  if (details.Task.State !== 'Success') {
    const failed = (await findChildren(ctx)).filter(
      ({ state }) => state === 'Failed' || state === 'TimedOut',
    );
    const reasons = await Promise.all(
      failed.map(each => readTaskDetails(ctx, each.taskId)),
    );
    throw new TaskFailedError(
      [details, ...reasons].map(describeFailure).join('\n'),
    );
  }
  return details;
}
