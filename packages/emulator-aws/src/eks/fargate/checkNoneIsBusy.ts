import { AwsError } from '../../http/AwsError';
import { ClusterRecord } from '../ClusterRecord';

/**
 * Only one profile of a cluster can be on its way. Sources: the message about
 * creating, eksctl-io/eksctl:pkg/actions/fargate (linearised for that reason)
 * and hashicorp/terraform-provider-aws#16272; deleting is taken to read alike.
 */
export function checkNoneIsBusy(
  { cluster, fargateProfiles }: ClusterRecord,
  profileName: string,
  verb: 'create' | 'delete',
): void {
  const busy = [...fargateProfiles.values()].find(
    ({ status }) => status === 'CREATING' || status === 'DELETING',
  );
  if (busy) {
    throw new AwsError(
      'ResourceInUseException',
      `Cannot ${verb} Fargate Profile ${profileName} because cluster ${cluster.name} currently has Fargate profile ${busy.fargateProfileName} in status ${busy.status}`,
      { clusterName: cluster.name },
    );
  }
}
