import { FeatureBranchContext } from '../FeatureBranchContext';
import {
  isActive,
  NamespaceDeployment,
  newestFirst,
} from '../namespaces/NamespaceUse';
import { TaskDetailsResource } from '../resources/tasks';
import { cancelTasks } from '../tasks/cancelTasks';
import { describeFailure } from '../tasks/describeFailure';
import { readDetails } from '../tasks/readDetails';
import { TaskFailedError } from '../tasks/TaskFailedError';
import { waitForTask } from '../tasks/waitForTask';

/** A deployment that was started or found. */
export interface RunningDeployment {
  id: string;
  taskId: string;
  created: string;
}

/**
 * Waits for a deployment to succeed. When the action is cancelled meanwhile,
 * the deployment is too, and those that it started.
 *
 * @param options - `readDeployments`: what was deployed to the same namespace,
 * `childProjects`: ids of the projects that the deployment deploys releases of
 * @throws TaskFailedError with the log of what failed
 */
export async function runDeployment(
  ctx: FeatureBranchContext,
  deployment: RunningDeployment,
  options: {
    deadline: number;
    childProjects: string[];
    readDeployments(ctx: FeatureBranchContext): Promise<NamespaceDeployment[]>;
  },
): Promise<TaskDetailsResource> {
  const { deadline, childProjects, readDeployments } = options;
  const childrenOf = async (within: FeatureBranchContext) =>
    childProjects.length
      ? (await readDeployments(within)).filter(
          each =>
            childProjects.includes(each.projectId) &&
            newestFirst(each, deployment) < 0,
        )
      : [];
  let details: TaskDetailsResource;
  try {
    details = await waitForTask(ctx, deployment.taskId, deadline);
  } catch (error) {
    if (ctx.signal?.aborted) {
      await cancelTasks(ctx, deployment.taskId, async within =>
        (await childrenOf(within)).filter(isActive).map(each => each.taskId),
      );
    }
    throw error;
  }
  if (details.Task.State !== 'Success') {
    const failed = (await childrenOf(ctx)).filter(
      ({ state }) => state === 'Failed' || state === 'TimedOut',
    );
    const reasons = await Promise.all(
      failed.map(({ taskId }) => readDetails(ctx, taskId)),
    );
    throw new TaskFailedError(
      [details, ...reasons].map(describeFailure).join('\n'),
    );
  }
  return details;
}
