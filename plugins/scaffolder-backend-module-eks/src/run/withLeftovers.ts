import { ClusterRequest } from '../plan/ClusterRequest';
import { Cost, describeCosts } from '../plan/costs';
import { Run } from './Run';

/**
 * Says what there is when a run fails or is cancelled: nothing is deleted by
 * itself, so it costs money until somebody decides.
 *
 * @param work - tells everything that costs money before it makes it, and what
 *   of that is gone again
 */
export async function withLeftovers<T>(
  run: Run,
  { cluster, region }: ClusterRequest,
  work: (
    onBegin: (cost: Cost) => void,
    onGone: (cost: Cost) => void,
  ) => Promise<T>,
): Promise<T> {
  const begun = new Set<Cost>();
  try {
    return await work(
      cost => begun.add(cost),
      cost => begun.delete(cost),
    );
  } catch (error) {
    if (begun.size) {
      run.logger.warn(
        `What was made stays, and costs money: ${describeCosts([
          ...begun,
        ])}. Run this again to go on. To remove it, run eks:delete-cluster with clusterName '${cluster}' and region '${region}'.`,
      );
    }
    throw error;
  }
}
