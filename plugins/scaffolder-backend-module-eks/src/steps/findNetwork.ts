import { Cluster } from '@aws-sdk/client-eks';
import { InputError } from '@backstage/errors';
import { ActionContext } from '../context/ActionContext';
import { listProfiles } from '../eks/fargateProfiles';
import { ClusterSpec } from '../plan/ClusterSpec';
import { Network } from './Network';

/**
 * The subnets and roles that a user named; for an adopted cluster, what is not
 * named is taken from its Fargate profiles.
 *
 * @throws InputError naming the input that is missing
 */
export async function findNetwork(
  ctx: ActionContext,
  spec: ClusterSpec,
  adopted?: Cluster,
): Promise<Network> {
  const { subnets, roles } = spec;
  const [profile] = adopted ? await listProfiles(ctx, adopted.name!) : [];
  const required = (value: string | undefined, input: string): string => {
    if (!value) {
      throw new InputError(
        `Set '${input}': the cluster does not get a network of its own, so its roles must be given`,
      );
    }
    return value;
  };
  return {
    publicSubnets: subnets?.public ?? [],
    privateSubnets: subnets?.private ?? profile?.subnets ?? [],
    clusterRole: required(roles.cluster ?? adopted?.roleArn, 'clusterRole'),
    fargateRole: required(
      roles.fargate ?? profile?.podExecutionRoleArn,
      'fargateRole',
    ),
    // Asked for only where a node group is made.
    nodeRole:
      spec.instanceTypes.length && !adopted
        ? required(roles.node, 'nodeRole')
        : roles.node ?? '',
  };
}
