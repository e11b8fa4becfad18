import { attempt } from '../aws/attempt';
import { describeCluster } from '../eks/describeCluster';
import { Run } from '../run/Run';
import { describeStack } from '../stack/describeStack';
import { checkPermissions } from './checkPermissions';
import { checkQuotas } from './checkQuotas';
import { ClusterPlan } from './ClusterPlan';
import { ClusterRequest } from './ClusterRequest';
import { makePlan } from './makePlan';

/**
 * Finds out, before anything is made, what would stop the run: what
 * `makePlan` finds, and quotas and permissions for what is not there yet.
 */
export async function preflight(
  run: Run,
  request: ClusterRequest,
): Promise<ClusterPlan> {
  const plan = await makePlan(run, request);
  const { stack } = plan;
  const { cluster } = request;
  const [hasNetwork, hasCluster] = await attempt(
    run,
    'look at what is there',
    async () => [
      !stack || (await describeStack(run, stack)),
      await describeCluster(run, cluster),
    ],
  );
  await checkQuotas(run, { network: !hasNetwork, cluster: !hasCluster });
  await checkPermissions(run, plan, {
    cluster,
    nodes: plan.instanceTypes.length > 0,
  });
  return plan;
}
