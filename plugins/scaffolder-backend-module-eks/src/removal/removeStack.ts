import { Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { Run } from '../run/Run';
import { deleteStack } from '../stack/deleteStack';
import { readVpc } from '../stack/readVpc';
import { cleanNetwork } from './cleanNetwork';

/**
 * Deletes the stack with the network, after what the cluster left in it. What
 * shows up only then is removed as well, and the deletion tried once more.
 *
 * @throws ConflictError naming what AWS could not delete
 */
export async function removeStack(
  run: Run,
  stack: Stack,
  cluster: string,
): Promise<void> {
  const vpc = await readVpc(run, stack);
  if (vpc) {
    await cleanNetwork(run, vpc, cluster);
  }
  try {
    await deleteStack(run, stack.StackId!);
  } catch (error) {
    if (!vpc || (error as Error).name !== 'ConflictError') {
      throw error;
    }
    run.logger.info(`${(error as Error).message}. Cleaning up once more.`);
    const used = await cleanNetwork(run, vpc, cluster);
    if (used.length) {
      throw new ConflictError(
        `${(error as Error).message}. Still in use: ${used.join(', ')}`,
      );
    }
    await deleteStack(run, stack.StackId!);
  }
}
