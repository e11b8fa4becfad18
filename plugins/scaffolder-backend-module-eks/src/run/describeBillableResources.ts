import { ClusterSpec } from '../plan/ClusterSpec';
import { describeCosts } from '../plan/costs';
import { BillableResources } from './findBillableResources';

/** What a run left behind, what that costs, and what to do about it; `undefined` when there is nothing. */
export function describeBillableResources(
  { cluster, region }: ClusterSpec,
  { there, perhaps, isAdopted }: BillableResources,
): string | undefined {
  if (!there.length && !perhaps.length && !isAdopted) {
    return undefined;
  }
  return [
    ...(there.length
      ? [`What was made stays, and costs money: ${describeCosts(there)}.`]
      : []),
    ...(perhaps.length
      ? [
          `This may exist${
            there.length ? ' as well' : ''
          }, and would cost money; it could not be seen: ${describeCosts(
            perhaps,
          )}.`,
        ]
      : []),
    'Run this again to go on.',
    isAdopted
      ? `The cluster ${cluster} was adopted: it is somebody else's and stays, and eks:delete-cluster refuses it. Remove by hand what was added to it.`
      : `To remove it, run eks:delete-cluster with clusterName '${cluster}' and region '${region}'.`,
  ].join(' ');
}
