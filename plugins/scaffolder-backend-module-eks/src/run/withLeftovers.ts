import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterRequest } from '../plan/ClusterRequest';
import { Cost } from '../plan/costs';
import { describeStanding } from './describeStanding';
import { findStanding } from './findStanding';
import { Run } from './Run';

/**
 * Says what there is when a run fails or is cancelled: nothing is deleted by
 * itself, so it costs money until somebody decides. That takes some seconds at
 * most.
 *
 * @param work - tells everything that costs money before it makes it, and what
 *   of that is gone again
 */
export async function withLeftovers<T>(
  run: Run,
  { request, plan }: { request: ClusterRequest; plan: ClusterPlan },
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
    const { cluster } = request;
    const { stack } = plan;
    const standing = await findStanding(run, { cluster, stack, begun });
    const text = describeStanding(request, standing);
    if (text) {
      run.logger.warn(text);
    }
    throw error;
  }
}
