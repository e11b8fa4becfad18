import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeStack } from '../stack/stackState';
import { checkBoundary } from './checkBoundary';
import { checkFargate } from './checkFargate';
import { checkPermissions } from './checkPermissions';
import { checkQuotas } from './checkQuotas';
import { ClusterSpec } from './ClusterSpec';
import { ClusterPlan, makePlan } from './makePlan';

/**
 * Makes the plan, and checks quotas and permissions for what does not exist yet,
 * so that a run that cannot succeed fails before anything is created.
 *
 * @throws what `checkFargate`, `makePlan`, `checkBoundary`, `checkQuotas` and
 *   `checkPermissions` throw
 */
export async function preflight(
  ctx: ActionContext,
  spec: ClusterSpec,
): Promise<ClusterPlan> {
  checkFargate(ctx, spec);
  const plan = await makePlan(ctx, spec);
  await checkBoundary(ctx, spec);
  const { stack } = plan;
  const { cluster } = spec;
  const [hasNetwork, hasCluster] = await callAws(
    ctx,
    'read the existing resources',
    async () => [
      !stack || (await describeStack(ctx, stack)),
      await describeCluster(ctx, cluster),
    ],
  );
  await checkQuotas(ctx, { network: !hasNetwork, cluster: !hasCluster });
  await checkPermissions(ctx, plan, {
    cluster,
    nodes: plan.instanceTypes.length > 0,
    permissionsBoundary: spec.permissionsBoundary,
  });
  return plan;
}
