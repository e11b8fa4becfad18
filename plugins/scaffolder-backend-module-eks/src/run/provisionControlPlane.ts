import { Cluster } from '@aws-sdk/client-eks';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { requestToken } from '../aws/requestToken';
import { ActionContext } from '../context/ActionContext';
import { ClusterSpec } from '../plan/ClusterSpec';
import { costs } from '../plan/costs';
import { ClusterPlan } from '../plan/makePlan';
import { tearDownStack } from '../removal/tearDownStack';
import { ControlPlaneNetwork } from '../stack/controlPlaneNetwork';
import { ensureCluster } from '../steps/ensureCluster';
import { ensureNetwork, Network } from '../steps/ensureNetwork';
import { Seen } from '../steps/explainIfDeleted';
import { milestone } from '../waiting/milestone';
import { runInParallel } from '../waiting/runInParallel';
import { CostCallbacks } from './reportCostsOnFailure';

/**
 * Creates the network and the control plane, or finds them. The control plane is
 * requested as soon as its subnets and its role are there, and the NAT gateway
 * becomes ready meanwhile: EKS checks neither routes nor gateways, and eksctl's
 * own stack does it in the same order (eks-cluster.md §1.3).
 *
 * @param options - `seen`: where it stores what exists; `task`: id of the
 *   scaffolder's task
 */
export async function provisionControlPlane(
  ctx: ActionContext,
  options: {
    spec: ClusterSpec;
    plan: ClusterPlan;
    task: string;
    seen: Seen;
  } & CostCallbacks,
): Promise<{ network: Network; cluster: Cluster }> {
  const { spec, plan, task, seen, onBegin, onGone } = options;
  const { cluster: name, region } = spec;
  const start = milestone<ControlPlaneNetwork>();
  let network: Network | undefined;
  let cluster: Cluster | undefined;

  await runInParallel(ctx.signal, [
    async signal => {
      const cancellable = { ...ctx, signal };
      network = await ensureNetwork(cancellable, {
        spec,
        plan,
        task,
        onBegin: () => onBegin(costs.network),
        onGone: () => onGone(costs.network),
        onControlPlane: (found, stackId) => {
          seen.stackId = stackId;
          start.reach(found);
        },
        clearDeadStack: stack => tearDownStack(cancellable, stack, name),
      });
    },
    async signal => {
      const found = await abortable(signal, start.reached);
      cluster = await ensureCluster(
        { ...ctx, signal },
        {
          spec,
          version: plan.version,
          network: found,
          token: requestToken(seen.stackId ?? task, region, name),
          onBegin: () => onBegin(costs.cluster),
        },
      );
      seen.cluster = cluster;
    },
  ]);
  return { network: network!, cluster: cluster! };
}
