import { ActionContext } from '../context/ActionContext';
import { ClusterSpec } from '../plan/ClusterSpec';
import { Cost, describeCosts } from '../plan/costs';
import { ClusterPlan } from '../plan/makePlan';
import {
  BillableResources,
  findBillableResources,
} from './findBillableResources';

/** How a step announces what it is about to spend. */
export interface CostCallbacks {
  /** Called before something that costs money is created. */
  onBegin: (cost: Cost) => void;
  /** Called when nothing is left of what was begun. */
  onGone: (cost: Cost) => void;
}

/**
 * Does some work, and if it fails or is cancelled, logs what it leaves behind:
 * nothing is deleted automatically, so that goes on costing money until
 * somebody decides about it. Finding that out takes a few seconds at most.
 */
export async function reportCostsOnFailure<T>(
  ctx: ActionContext,
  { spec, plan }: { spec: ClusterSpec; plan: ClusterPlan },
  work: (callbacks: CostCallbacks) => Promise<T>,
): Promise<T> {
  const begun = new Set<Cost>();
  try {
    return await work({
      onBegin: cost => begun.add(cost),
      onGone: cost => begun.delete(cost),
    });
  } catch (error) {
    const { cluster } = spec;
    const { stack } = plan;
    const text = describeBillableResources(
      spec,
      await findBillableResources(ctx, { cluster, stack, begun }),
    );
    if (text) {
      ctx.logger.warn(text);
    }
    throw error;
  }
}

/** What is left, what it costs, and what to do about it; `undefined` when nothing is left. */
function describeBillableResources(
  { cluster, region }: ClusterSpec,
  { confirmed, deleting, possible, isAdopted }: BillableResources,
): string | undefined {
  const isFound = confirmed.length + deleting.length > 0;
  if (!isFound && !possible.length && !isAdopted) {
    return undefined;
  }
  return [
    ...(confirmed.length
      ? [
          `What was created remains, and costs money: ${describeCosts(
            confirmed,
          )}.`,
        ]
      : []),
    ...(deleting.length
      ? [
          `Somebody is deleting this, which costs money until it is gone: ${describeCosts(
            deleting,
          )}.`,
        ]
      : []),
    ...(possible.length
      ? [
          `This may exist${
            isFound ? ' as well' : ''
          }, and would cost money; it could not be checked: ${describeCosts(
            possible,
          )}.`,
        ]
      : []),
    deleting.length
      ? 'Run this again to go on, once the deletion has ended.'
      : 'Run this again to go on.',
    isAdopted
      ? `The cluster ${cluster} was adopted: it is somebody else's and stays, and eks:delete-cluster refuses it. Remove by hand what was added to it.`
      : `To remove it, run eks:delete-cluster with clusterName '${cluster}' and region '${region}'.`,
  ].join(' ');
}
