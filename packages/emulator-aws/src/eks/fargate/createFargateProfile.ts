import {
  CreateFargateProfileRequest,
  CreateFargateProfileResponse,
  FargateProfile,
  FargateProfileIssue,
  FargateProfileIssueCode,
} from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { hex } from '../../world/ids';
import { grantAccess } from '../access/grantAccess';
import { activeClusterOf } from '../clusterOf';
import { ClusterRecord } from '../ClusterRecord';
import { checkNoneIsBusy } from './checkNoneIsBusy';
import { checkProfile } from './checkProfile';
import { regionalArn } from '../../world/partitions';

/**
 * Sources: CreateFargateProfile in the EKS API Reference; the message about a
 * name that is taken from getmoto/moto:moto/eks/models.py. With access
 * entries, EKS itself lets the role in: EKS User Guide, "Create access
 * entries".
 */
export function createFargateProfile(
  input: CreateFargateProfileRequest,
  call: Call,
): CreateFargateProfileResponse {
  const { world, region } = call;
  const { clusterName, clientRequestToken } = input;
  const name = input.fargateProfileName!;
  const record = activeClusterOf(clusterName, call);
  const before = record.fargateProfiles.get(name);
  if (before) {
    if (clientRequestToken && record.tokens.get(clientRequestToken) === name) {
      return { fargateProfile: before };
    }
    throw new AwsError(
      'ResourceInUseException',
      'A Fargate Profile already exists with this name in this cluster.',
      { clusterName },
    );
  }
  const subnets = checkProfile(input, record, call);
  checkNoneIsBusy(record, name, 'create');
  const profile: FargateProfile = {
    fargateProfileName: name,
    fargateProfileArn: regionalArn(
      'eks',
      region.name,
      world.account,
      `fargateprofile/${clusterName}/${name}/${hex(8)}-${hex(4)}-${hex(
        4,
      )}-${hex(4)}-${hex(12)}`,
    ),
    clusterName,
    createdAt: world.clock.now(),
    podExecutionRoleArn: input.podExecutionRoleArn,
    subnets,
    selectors: input.selectors,
    status: 'CREATING',
    tags: input.tags ?? {},
    health: { issues: [] },
  };
  record.fargateProfiles.set(name, profile);
  if (clientRequestToken) {
    record.tokens.set(clientRequestToken, name);
  }
  world.clock.after(world.durations.fargateProfileCreation, () =>
    finish(profile, record, call),
  );
  return { fargateProfile: { ...profile } };
}

function finish(
  profile: FargateProfile,
  record: ClusterRecord,
  call: Call,
): void {
  const issue = issueOf(profile, record, call);
  if (issue) {
    profile.status = 'CREATE_FAILED';
    profile.health = { issues: [issue] };
    return;
  }
  profile.status = 'ACTIVE';
  const role = profile.podExecutionRoleArn!;
  if (
    record.cluster.accessConfig?.authenticationMode !== 'CONFIG_MAP' &&
    !record.access.has(role)
  ) {
    grantAccess(record, role, 'FARGATE_LINUX', call);
  }
}

/** A role cannot be that of nodes as well: EKS User Guide, "Create node role". */
function issueOf(
  profile: FargateProfile,
  { nodegroups }: ClusterRecord,
  { outcome }: Call,
): FargateProfileIssue | undefined {
  if (outcome) {
    return {
      code: outcome.code as FargateProfileIssueCode,
      message: outcome.message,
      resourceIds: outcome.resource ? [outcome.resource] : [],
    };
  }
  const role = profile.podExecutionRoleArn;
  return [...nodegroups.values()].some(({ nodeRole }) => nodeRole === role)
    ? {
        code: 'PodExecutionRoleAlreadyInUse',
        message: `The pod execution role ${role} is already in use by nodes of the cluster`,
        resourceIds: [role!],
      }
    : undefined;
}
