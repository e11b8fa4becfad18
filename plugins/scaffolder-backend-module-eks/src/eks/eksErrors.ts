import { isAwsError } from '../aws/awsErrors';

/** Resolves with the response, or with `undefined` when EKS has no such resource. */
export async function orUndefinedIfNotFound<T>(
  response: Promise<T>,
): Promise<T | undefined> {
  try {
    return await response;
  } catch (error) {
    if (isAwsError(error, 'ResourceNotFoundException')) {
      return undefined;
    }
    throw error;
  }
}

/** Whether EKS says that there is no such cluster. It has two errors for that (eks-cluster.md §1.4). */
export function isClusterNotFound(error: unknown): boolean {
  return (
    isAwsError(error, 'ResourceNotFoundException') ||
    (isAwsError(error, 'ClientException') &&
      error.message.includes('No cluster found'))
  );
}

/**
 * What EKS says about a role while it does not see the role or its policies yet.
 * Source: hashicorp/terraform-provider-aws, internal/service/eks
 * (eks-cluster.md §1.4).
 */
const rolePropagationMessages = [
  'does not exist',
  'Error in role params',
  'Role could not be assumed because the trusted entity is not correct',
  "doesn't have the Amazon EKS Managed Policies",
  "IAM role's policy must include",
  'Misconfigured PodExecutionRole Trust Policy',
];

/** Whether a request was refused because a new role has not propagated yet. */
export function isRoleNotPropagated(error: unknown): boolean {
  return (
    isAwsError(error, 'ResourcePropagationDelayException') ||
    (isAwsError(
      error,
      'InvalidParameterException',
      'InvalidRequestException',
    ) &&
      rolePropagationMessages.some(message => error.message.includes(message)))
  );
}

/**
 * Id of the subnet because of which a Fargate profile was refused, since Fargate
 * does not run in its zone; `undefined` for any other error. Source of the
 * message: eksctl, pkg/fargate.
 */
export function unsupportedSubnet(error: unknown): string | undefined {
  const [, subnet] =
    (isAwsError(error, 'InvalidParameterException') &&
      error.message.match(
        /^Fargate Profile creation for the Availability Zone \S+ for Subnet (\S+) is not supported/,
      )) ||
    [];
  return subnet;
}
