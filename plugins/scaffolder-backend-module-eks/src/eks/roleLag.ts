import { isAwsError } from '../aws/awsErrors';

/**
 * What EKS says of a role that it does not see yet, or not with its policies.
 * Source: hashicorp/terraform-provider-aws, internal/service/eks
 * (eks-cluster.md §1.4).
 */
const messages = [
  'does not exist',
  'Error in role params',
  'Role could not be assumed because the trusted entity is not correct',
  "doesn't have the Amazon EKS Managed Policies",
  "IAM role's policy must include",
  'Misconfigured PodExecutionRole Trust Policy',
];

/** Whether a request was refused because a new role is not known everywhere yet. */
export function isRoleNotPropagated(error: unknown): boolean {
  return (
    isAwsError(error, 'ResourcePropagationDelayException') ||
    (isAwsError(
      error,
      'InvalidParameterException',
      'InvalidRequestException',
    ) &&
      messages.some(message => error.message.includes(message)))
  );
}
