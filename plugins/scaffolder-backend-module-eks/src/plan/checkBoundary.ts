import { GetPolicyCommand } from '@aws-sdk/client-iam';
import { InputError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { ActionContext } from '../context/ActionContext';
import { ClusterSpec } from './ClusterSpec';

/**
 * Checks that the policy that is to limit the roles exists. Not being told causes
 * a warning only.
 *
 * @throws InputError when there is no such policy
 */
export async function checkBoundary(
  ctx: ActionContext,
  { permissionsBoundary }: Pick<ClusterSpec, 'permissionsBoundary'>,
): Promise<void> {
  if (!permissionsBoundary) {
    return;
  }
  try {
    await ctx.aws.iam.send(
      new GetPolicyCommand({ PolicyArn: permissionsBoundary }),
      { abortSignal: ctx.signal },
    );
  } catch (error) {
    ctx.signal?.throwIfAborted();
    const { message } = error as Error;
    if (isAwsError(error, 'NoSuchEntityException', 'NoSuchEntity')) {
      throw new InputError(
        `There is no policy ${permissionsBoundary}: ${message} Set 'permissionsBoundary' to the ARN of a policy of this AWS account.`,
      );
    }
    ctx.logger.warn(
      `IAM does not say whether there is a policy ${permissionsBoundary} (${message}). If not, CloudFormation cannot make the roles.`,
    );
  }
}
