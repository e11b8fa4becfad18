import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';
import { ClusterRecord } from './ClusterRecord';

/**
 * @throws AwsError with the message that hashicorp/terraform-provider-aws and
 * MaterializeInc/materialize#31179 show
 */
export function clusterOf(name: string | undefined, call: Call): ClusterRecord {
  const record = call.region.clusters.get(name!);
  if (!record) {
    throw new AwsError(
      'ResourceNotFoundException',
      `No cluster found for name: ${name}.`,
      { clusterName: name },
    );
  }
  return record;
}

/**
 * A cluster that can take something new. Source: getmoto/moto:moto/eks/models.py,
 * whose messages were "obtained through cURL responses from the actual APIs".
 */
export function activeClusterOf(
  name: string | undefined,
  call: Call,
): ClusterRecord {
  const record = clusterOf(name, call);
  if (record.cluster.status !== 'ACTIVE') {
    throw new AwsError(
      'InvalidRequestException',
      `Cluster '${name}' is not in ACTIVE status`,
      { clusterName: name },
    );
  }
  return record;
}
