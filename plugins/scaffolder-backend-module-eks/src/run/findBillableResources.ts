import { Stack } from '@aws-sdk/client-cloudformation';
import { nodeGroupName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { abortable } from '../context/abortable';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/describeCluster';
import { describeNodeGroup } from '../eks/nodeGroups';
import { findLoadBalancers } from '../elb/findLoadBalancers';
import { Cost, costs } from '../plan/costs';
import { describeStack } from '../stack/describeStack';

/** What there is of a cluster, as far as it costs money. */
export interface BillableResources {
  /** What somebody looked at, and is there. */
  there: Cost[];
  /** What could not be looked at, or comes by itself a little later. */
  perhaps: Cost[];
  /** Whether the cluster is somebody else's. */
  isAdopted: boolean;
}

/** How long it may take in all, in milliseconds: a cancelled task has to end. */
const LIMIT = 5_000;

/**
 * Looks what a run that has ended left behind. It has a signal of its own,
 * because that of the run may be aborted, and never fails.
 *
 * @param options - `stack`: name of the stack of the plan, if there is one;
 *   `begun`: what the run was going to make when it ended
 */
export async function findBillableResources(
  ctx: ActionContext,
  options: { cluster: string; stack?: string; begun: Set<Cost> },
): Promise<BillableResources> {
  const { cluster: name, stack, begun } = options;
  const signal = AbortSignal.timeout(LIMIT);
  const here: ActionContext = { ...ctx, signal };
  const there = new Set<Cost>();
  const perhaps = new Set<Cost>();
  let isAdopted = false;

  const probe = async (cost: Cost, find: () => Promise<boolean>) => {
    try {
      if (await abortable(signal, find())) {
        there.add(cost);
      }
    } catch {
      perhaps.add(cost);
    }
  };
  const cluster = describeCluster(here, name);

  await Promise.all([
    probe(costs.network, async () => {
      const found = stack && (await describeStack(here, stack));
      return !!found && holdsSomething(found, name);
    }),
    probe(costs.cluster, async () => {
      const found = await cluster;
      isAdopted = !!found && !isOwn(name, found.tags);
      return !!found && !isAdopted;
    }),
    probe(costs.nodeGroup, async () => {
      const found = await describeNodeGroup(here, name, nodeGroupName);
      return isOwn(name, found?.tags);
    }),
    probe(costs.loadBalancer, async () => {
      const vpc = (await cluster)?.resourcesVpcConfig?.vpcId;
      const found = vpc ? await findLoadBalancers(here, name, vpc) : [];
      if (!found.length) {
        // Kubernetes makes it some time after it was asked to.
        perhaps.add(costs.loadBalancer);
      }
      return found.length > 0;
    }),
  ]);
  const all = Object.values(costs);
  return {
    there: all.filter(cost => there.has(cost)),
    perhaps: all.filter(cost => perhaps.has(cost) && begun.has(cost)),
    isAdopted,
  };
}

function holdsSomething(stack: Stack, cluster: string): boolean {
  return (
    isOwn(cluster, tagRecord(stack.Tags)) &&
    !['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'].includes(stack.StackStatus!)
  );
}
