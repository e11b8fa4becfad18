import { CreateFargateProfileRequest } from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { checkPassRole } from '../../iam/checkPassRole';
import { quotaOf } from '../../quotas/quotas';
import { Call } from '../../services/service';
import { ClusterRecord } from '../ClusterRecord';
import { trusts } from '../trust';
import { partitionOf, regionalArn } from '../../world/partitions';

/**
 * Holds a new profile to what EKS wants. Sources of the messages:
 * getmoto/moto:moto/eks/models.py (selectors and labels),
 * hashicorp/terraform-provider-aws:internal/service/eks/fargate_profile.go
 * (role), eksctl-io/eksctl:pkg/fargate/client_test.go (zone), public write-ups
 * (public subnet). Not known in its words: a partition without Fargate, more
 * than five selectors, a name that begins with `eks-` (eksctl refuses it), the
 * quota.
 * @returns the subnets of the profile
 */
export function checkProfile(
  input: CreateFargateProfileRequest,
  record: ClusterRecord,
  call: Call,
): string[] {
  const { cluster } = record;
  const { fargateProfileName } = input;
  const refuse = (code: string, message: string) =>
    new AwsError(code, message, {
      clusterName: cluster.name,
      ...(code === 'InvalidParameterException' && { fargateProfileName }),
    });
  const invalid = (message: string) =>
    refuse('InvalidParameterException', message);
  if (!partitionOf(call.region.name).hasFargate) {
    throw refuse(
      'InvalidRequestException',
      `Fargate is not supported in ${call.region.name}`,
    );
  }
  const limit = quotaOf('eks', 'L-33415657', call.world);
  if (record.fargateProfiles.size >= limit) {
    throw refuse(
      'ResourceLimitExceededException',
      `Fargate Profile limit exceeded for the cluster: ${limit}`,
    );
  }
  if (fargateProfileName!.startsWith('eks-')) {
    throw invalid('The name of a Fargate Profile cannot start with eks-');
  }
  checkSelectors(input, invalid);
  checkRole(input, call, invalid);
  return checkSubnets(input, record, call, invalid);
}

function checkSelectors(
  { selectors = [] }: CreateFargateProfileRequest,
  invalid: (message: string) => AwsError,
): void {
  if (!selectors.length) {
    throw invalid('Fargate Profile requires at least one selector.');
  }
  if (selectors.some(({ namespace }) => !namespace)) {
    throw invalid(
      'Fargate Profile must have at least one selector with at least one namespace value.',
    );
  }
  if (selectors.length > 5) {
    throw invalid('Fargate Profile cannot have more than 5 selectors');
  }
  if (selectors.some(({ labels }) => Object.keys(labels ?? {}).length > 5)) {
    throw invalid('Request contains Selector with more than 5 Label pairs');
  }
}

function checkRole(
  {
    podExecutionRoleArn,
    clusterName,
    fargateProfileName,
  }: CreateFargateProfileRequest,
  call: Call,
  invalid: (message: string) => AwsError,
): void {
  const { world, region } = call;
  checkPassRole(podExecutionRoleArn!, call);
  if (!/:role\/[^/]+$/.test(podExecutionRoleArn!)) {
    throw invalid('The podExecutionRoleArn cannot have a path.');
  }
  const source = regionalArn(
    'eks',
    region.name,
    world.account,
    `fargateprofile/${clusterName}/${fargateProfileName}/`,
  );
  if (
    !trusts(
      podExecutionRoleArn!,
      'eks-fargate-pods.amazonaws.com',
      call,
      source,
    )
  ) {
    throw invalid(
      'Misconfigured PodExecutionRole Trust Policy; Please add the eks-fargate-pods.amazonaws.com Service Principal',
    );
  }
}

function checkSubnets(
  { subnets }: CreateFargateProfileRequest,
  { cluster }: ClusterRecord,
  { region, world }: Call,
  invalid: (message: string) => AwsError,
): string[] {
  const { network } = region;
  const vpc = cluster.resourcesVpcConfig!;
  const chosen = subnets ?? vpc.subnetIds!.filter(id => !network.isPublic(id));
  for (const id of chosen) {
    const subnet = network.subnets.get(id);
    if (!subnet || subnet.VpcId !== vpc.vpcId) {
      throw invalid(
        `Subnet ${id} provided in Fargate Profile does not belong to the VPC of the cluster`,
      );
    }
    if (network.isPublic(id)) {
      throw invalid(
        `Subnet ${id} provided in Fargate Profile is not a private subnet`,
      );
    }
    const zone = subnet.AvailabilityZone!;
    if (world.options.zonesWithoutFargate?.includes(zone)) {
      throw invalid(
        `Fargate Profile creation for the Availability Zone ${zone} for Subnet ${id} is not supported`,
      );
    }
  }
  return chosen;
}
