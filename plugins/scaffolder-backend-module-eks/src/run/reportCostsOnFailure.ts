import { ActionContext } from '../context/ActionContext';
import { ClusterPlan } from '../plan/ClusterPlan';
import { ClusterSpec } from '../plan/ClusterSpec';
import { Cost } from '../plan/costs';
import { describeBillableResources } from './describeBillableResources';
import { findBillableResources } from './findBillableResources';

/**
 * Says what there is when a run fails or is cancelled: nothing is deleted by
 * itself, so it costs money until somebody decides. That takes some seconds at
 * most.
 *
 * @param work - tells everything that costs money before it makes it, and what
 *   of that is gone again
 */
export async function reportCostsOnFailure<T>(
  ctx: ActionContext,
  { spec, plan }: { spec: ClusterSpec; plan: ClusterPlan },
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
    const { cluster } = spec;
    const { stack } = plan;
    const resources = await findBillableResources(ctx, {
      cluster,
      stack,
      begun,
    });
    const text = describeBillableResources(spec, resources);
    if (text) {
      ctx.logger.warn(text);
    }
    throw error;
  }
}
