import { Nodegroup } from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { ClusterRecord } from '../ClusterRecord';

/** @throws AwsError with the message of getmoto/moto:moto/eks/models.py */
export function nodegroupOf(
  { nodegroups }: ClusterRecord,
  input: { clusterName?: string; nodegroupName?: string },
): Nodegroup {
  const nodegroup = nodegroups.get(input.nodegroupName!);
  if (!nodegroup) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No node group found for name: ${input.nodegroupName}.`,
      { clusterName: input.clusterName, nodegroupName: input.nodegroupName },
    );
  }
  return nodegroup;
}
