import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { OpenNamespace } from '../namespaces/openNamespace';
import { cancelTasks } from '../tasks/cancelTasks';
import { RunningDeployment, startDeployment } from './startDeployment';

/**
 * Starts the first deployment to a namespace, and cancels it again where another
 * branch was first.
 *
 * @throws ConflictError when another branch was deployed to the namespace a moment
 * before
 */
export async function startFirst(
  ctx: FeatureBranchContext,
  namespace: Pick<OpenNamespace, 'assertFirst'>,
  options: Parameters<typeof startDeployment>[1],
): Promise<RunningDeployment> {
  const deployment = await startDeployment(ctx, options);
  try {
    await namespace.assertFirst(ctx, deployment);
  } catch (error) {
    await cancelTasks(ctx, deployment.taskId);
    throw error;
  }
  return deployment;
}
