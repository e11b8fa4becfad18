import { Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { findClustersIn } from '../eks/clusters';
import { deleteStack } from '../stack/deleteStack';
import { readVpc } from '../stack/networkStack';
import { cleanNetwork } from './cleanNetwork';

/**
 * Cleans up the network and deletes its stack. If something has turned up in
 * the network meanwhile, both are done once more.
 *
 * @throws ConflictError naming what AWS could not delete, and, before anything
 *   is deleted, when a cluster is still in the network
 */
export async function tearDownStack(
  ctx: ActionContext,
  stack: Stack,
  cluster: string,
): Promise<void> {
  const vpc = await readVpc(ctx, stack);
  const network = vpc ? { vpc, isOwn: true } : undefined;
  if (network) {
    const [other] = await findClustersIn(ctx, network.vpc);
    if (other) {
      throw new ConflictError(
        `The cluster ${other} is in the network of the stack ${stack.StackName} (${stack.StackStatus}), so that is not deleted. Delete the cluster first, and run this again.`,
      );
    }
    await cleanNetwork(ctx, network, cluster);
  }
  try {
    await deleteStack(ctx, stack.StackId!);
  } catch (error) {
    if (!network || (error as Error).name !== 'ConflictError') {
      throw error;
    }
    const { message } = error as Error;
    const [created] = await findClustersIn(ctx, network.vpc);
    if (created) {
      throw new ConflictError(
        `${message}. Meanwhile the cluster ${created} was created in its network. Cancel the task that creates it, and run this again.`,
      );
    }
    ctx.logger.info(`${message}. Cleaning up once more.`);
    const left = await cleanNetwork(ctx, network, cluster);
    if (left.length) {
      throw new ConflictError(
        `${message}. Still in the way: ${left
          .map(({ what, why }) => `${what}: ${why}`)
          .join(', ')}. Fix this, and run this again.`,
      );
    }
    await deleteStack(ctx, stack.StackId!);
  }
}
