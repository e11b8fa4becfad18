import { InputError } from '@backstage/errors';
import { partitionOf } from '../aws/partitions';
import { ActionContext } from '../context/ActionContext';
import { ClusterSpec } from './ClusterSpec';

/**
 * Checks that EKS runs pods on Fargate in the region, which it does not in every
 * partition of AWS: otherwise network and cluster would be paid for, and the
 * first profile refused.
 *
 * @throws InputError saying which input makes a cluster without Fargate
 */
export function checkFargate(
  ctx: Pick<ActionContext, 'logger'>,
  { region, namespaces }: Pick<ClusterSpec, 'region' | 'namespaces'>,
): void {
  const { title, offersFargate } = partitionOf(region);
  if (!namespaces.length || offersFargate) {
    return;
  }
  const instead =
    "Set 'namespaces' to an empty list for a cluster without Fargate, and 'instanceTypes' to types on which all pods have room";
  if (offersFargate === false) {
    throw new InputError(
      `EKS does not run pods on Fargate in ${region}: ${title} does not offer that. ${instead}.`,
    );
  }
  ctx.logger.warn(
    `AWS does not publish whether EKS runs pods on Fargate in ${title}. If it refuses the Fargate profiles: ${instead}.`,
  );
}
