import { ClusterRequest } from '../plan/ClusterRequest';
import { Cost, describeCosts } from '../plan/costs';
import { Run } from './Run';

/**
 * Says what there is when a run fails or is cancelled: nothing is deleted by
 * itself, so it costs money until somebody decides.
 *
 * @param work - tells everything that costs money before it makes it
 */
export async function withLeftovers<T>(
  run: Run,
  { cluster, region }: ClusterRequest,
  work: (onBegin: (cost: Cost) => void) => Promise<T>,
): Promise<T> {
  const begun: Cost[] = [];
  try {
    return await work(cost => begun.push(cost));
  } catch (error) {
    if (begun.length) {
      run.logger.warn(
        `What was made stays, and costs money: ${describeCosts(
          begun,
        )}. Run this again to go on. To remove it, run eks:delete-cluster with clusterName '${cluster}' and region '${region}'.`,
      );
    }
    throw error;
  }
}
