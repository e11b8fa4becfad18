import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeStack } from '../stack/describeStack';
import { checkPermissions } from './checkPermissions';
import { checkQuotas } from './checkQuotas';
import { ClusterPlan } from './ClusterPlan';
import { ClusterSpec } from './ClusterSpec';
import { makePlan } from './makePlan';

/**
 * Finds out, before anything is made, what would stop the run: what
 * `makePlan` finds, and quotas and permissions for what is not there yet.
 */
export async function preflight(
  ctx: ActionContext,
  spec: ClusterSpec,
): Promise<ClusterPlan> {
  const plan = await makePlan(ctx, spec);
  const { stack } = plan;
  const { cluster } = spec;
  const [hasNetwork, hasCluster] = await callAws(
    ctx,
    'look at what is there',
    async () => [
      !stack || (await describeStack(ctx, stack)),
      await describeCluster(ctx, cluster),
    ],
  );
  await checkQuotas(ctx, { network: !hasNetwork, cluster: !hasCluster });
  await checkPermissions(ctx, plan, {
    cluster,
    nodes: plan.instanceTypes.length > 0,
  });
  return plan;
}
