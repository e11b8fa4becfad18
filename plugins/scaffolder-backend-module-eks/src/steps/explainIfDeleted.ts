import { ConflictError, toError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';

/**
 * Does some work on a cluster. If it fails because somebody deletes the cluster
 * meanwhile, the error says so; the errors of AWS and Kubernetes would only say
 * that something is missing, or that access is denied.
 *
 * @throws ConflictError when the cluster is being deleted or gone, otherwise what
 *   `work` throws
 */
export async function explainIfDeleted<T>(
  ctx: ActionContext,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    ctx.signal?.throwIfAborted();
    const found = await describeCluster(ctx, name).catch(() => 'unknown');
    const isGoing =
      !found || (typeof found !== 'string' && found.status === 'DELETING');
    if (!isGoing) {
      throw error;
    }
    throw new ConflictError(
      `The cluster ${name} is deleted by eks:delete-cluster, or by somebody else, so it cannot be completed. Run this again when it is gone, if it is wanted all the same. (${
        toError(error).message
      })`,
    );
  }
}
