import { GetPolicyRequest, GetPolicyResponse } from '@aws-sdk/client-iam';
import { AwsError } from '../http/AwsError';
import { Call } from '../services/service';

/**
 * The account's own policies; those of AWS itself are not known. Source:
 * GetPolicy in the IAM API Reference; the message as the aws CLI prints it.
 */
export function getPolicy(
  { PolicyArn }: GetPolicyRequest,
  { world }: Call,
): GetPolicyResponse {
  if (!world.options.policies?.includes(PolicyArn!)) {
    throw new AwsError('NoSuchEntity', `Policy ${PolicyArn} was not found.`);
  }
  return {
    Policy: {
      Arn: PolicyArn,
      PolicyName: PolicyArn!.split('/').at(-1),
      Path: PolicyArn!.replace(/^.*:policy(\/(?:.*\/)?)[^/]+$/, '$1'),
      IsAttachable: true,
    },
  };
}
