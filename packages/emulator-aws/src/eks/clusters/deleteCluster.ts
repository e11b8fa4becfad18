import {
  DeleteClusterRequest,
  DeleteClusterResponse,
} from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { clusterOf } from '../clusterOf';
import { leaveNetwork } from './clusterNetwork';

/**
 * Sources: DeleteCluster in the EKS API Reference (deletion protection; node
 * groups and Fargate profiles first); the messages about node groups from
 * getmoto/moto:moto/eks/models.py, about profiles from
 * eksctl-io/eksctl:pkg/actions/cluster/owned.go, about updates from AWS
 * re:Post. The words about deletion protection are not known.
 */
export function deleteCluster(
  { name }: DeleteClusterRequest,
  call: Call,
): DeleteClusterResponse {
  const { world, region } = call;
  const record = clusterOf(name, call);
  const { cluster } = record;
  const inUse = (message: string) =>
    new AwsError('ResourceInUseException', message, { clusterName: name });
  if (record.nodegroups.size) {
    throw inUse('Cluster has nodegroups attached');
  }
  const [profile] = record.fargateProfiles.values();
  if (profile) {
    throw inUse(
      `Cannot delete because cluster ${name} currently has Fargate profile ${profile.fargateProfileName} in status ${profile.status}`,
    );
  }
  if (cluster.status === 'UPDATING' || cluster.status === 'CREATING') {
    throw inUse(
      `Cannot delete because cluster ${name} currently has an update in progress`,
    );
  }
  if (cluster.deletionProtection) {
    throw new AwsError(
      'InvalidRequestException',
      `Cannot delete cluster ${name} because deletion protection is enabled`,
      { clusterName: name },
    );
  }
  if (cluster.status !== 'DELETING') {
    cluster.status = 'DELETING';
    world.clock.after(world.durations.clusterDeletion, () => {
      leaveNetwork(record, call);
      region.clusters.delete(name!);
    });
  }
  return { cluster: { ...cluster } };
}
