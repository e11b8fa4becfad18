import { Stack } from '@aws-sdk/client-cloudformation';
import { abortable } from '@octopus-backstage/plugin-octopus-node';
import { nodeGroupName } from '../aws/resourceNames';
import { isOwn, tagRecord } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { describeCluster } from '../eks/clusters';
import { describeNodeGroup } from '../eks/nodeGroups';
import { findLoadBalancers } from '../elb/loadBalancers';
import { Cost, costs } from '../plan/costs';
import { describeStack } from '../stack/stackState';

/** The parts of a cluster that cost money, as far as they exist. */
export interface BillableResources {
  /** What AWS says exists. */
  confirmed: Cost[];
  /** What somebody is deleting; it costs money until it is gone. */
  deleting: Cost[];
  /** What could not be checked, or may still be created by Kubernetes. */
  possible: Cost[];
  /** Whether somebody else created the cluster. */
  isAdopted: boolean;
}

/** In milliseconds, for all requests together: a cancelled task has to end. */
const TIMEOUT = 5_000;

/**
 * Finds out what a run left behind when it ended. Never fails, and has a signal
 * of its own because that of the run may be aborted.
 *
 * @param options - `stack`: name of the plan's stack, if it has one; `begun`:
 *   what the run had begun to create
 */
export async function findBillableResources(
  ctx: ActionContext,
  options: { cluster: string; stack?: string; begun: Set<Cost> },
): Promise<BillableResources> {
  const { cluster: name, stack, begun } = options;
  const signal = AbortSignal.timeout(TIMEOUT);
  const limited: ActionContext = { ...ctx, signal };
  const confirmed = new Set<Cost>();
  const deleting = new Set<Cost>();
  const possible = new Set<Cost>();
  let isAdopted = false;

  const check = async (
    cost: Cost,
    find: () => Promise<{ exists: boolean; status?: string }>,
  ) => {
    try {
      const { exists, status } = await abortable(signal, find());
      if (exists) {
        const isGoing =
          status === 'DELETING' || status === 'DELETE_IN_PROGRESS';
        (isGoing ? deleting : confirmed).add(cost);
      }
    } catch {
      possible.add(cost);
    }
  };
  const cluster = describeCluster(limited, name);

  await Promise.all([
    check(costs.network, async () => {
      const found = stack && (await describeStack(limited, stack));
      return {
        exists: !!found && holdsSomething(found, name),
        status: found ? found.StackStatus : undefined,
      };
    }),
    check(costs.cluster, async () => {
      const found = await cluster;
      isAdopted = !!found && !isOwn(name, found.tags);
      return { exists: !!found && !isAdopted, status: found?.status };
    }),
    check(costs.nodeGroup, async () => {
      const found = await describeNodeGroup(limited, name, nodeGroupName);
      return { exists: isOwn(name, found?.tags), status: found?.status };
    }),
    check(costs.loadBalancer, async () => {
      const vpc = (await cluster)?.resourcesVpcConfig?.vpcId;
      const found = vpc ? await findLoadBalancers(limited, name, vpc) : [];
      if (!found.length) {
        // Kubernetes creates it some time after the Service was applied.
        possible.add(costs.loadBalancer);
      }
      return { exists: found.length > 0 };
    }),
  ]);
  const all = Object.values(costs);
  return {
    confirmed: all.filter(cost => confirmed.has(cost)),
    deleting: all.filter(cost => deleting.has(cost)),
    possible: all.filter(cost => possible.has(cost) && begun.has(cost)),
    isAdopted,
  };
}

function holdsSomething(stack: Stack, cluster: string): boolean {
  return (
    isOwn(cluster, tagRecord(stack.Tags)) &&
    !['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'].includes(stack.StackStatus!)
  );
}
