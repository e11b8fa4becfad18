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
        `The cluster ${other} stands in the network of the stack ${stack.StackName} (${stack.StackStatus}), so that is not deleted. Delete the cluster first, and run this again.`,
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
    ctx.logger.info(`${(error as Error).message}. Cleaning up once more.`);
    const left = await cleanNetwork(ctx, network, cluster);
    if (left.length) {
      throw new ConflictError(
        `${(error as Error).message}. Still in the way: ${left
          .map(({ what, why }) => `${what}: ${why}`)
          .join(', ')}`,
      );
    }
    await deleteStack(ctx, stack.StackId!);
  }
}
