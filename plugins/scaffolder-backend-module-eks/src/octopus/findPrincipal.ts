import {
  GetAccessKeyLastUsedCommand,
  GetUserCommand,
} from '@aws-sdk/client-iam';
import { ActionContext } from '../context/ActionContext';
import { OctopusRegistration } from './resolveRegistration';

/**
 * The ARN of the AWS user or role that an account in Octopus works as. Octopus
 * returns the access key or the role of an account, and IAM the user of a key
 * (eks-cluster.md §1.2).
 *
 * @returns `undefined`, with a warning, when IAM does not tell, as for a key of
 *   another AWS account; a later run can grant access
 */
export async function findPrincipal(
  ctx: ActionContext,
  { account }: OctopusRegistration,
): Promise<string | undefined> {
  if (account.RoleArn) {
    return account.RoleArn;
  }
  const options = { abortSignal: ctx.signal };
  try {
    const { UserName } = await ctx.aws.iam.send(
      new GetAccessKeyLastUsedCommand({ AccessKeyId: account.AccessKey }),
      options,
    );
    const { User } = await ctx.aws.iam.send(
      new GetUserCommand({ UserName }),
      options,
    );
    return User?.Arn;
  } catch (error) {
    ctx.signal?.throwIfAborted();
    ctx.logger.warn(
      `Octopus might not get access to the cluster: AWS does not say whose access key the Octopus account '${
        account.Name
      }' has (${
        (error as Error).message
      }). Set 'octopusPrincipal' to the ARN of that user or role, now or in a later run.`,
    );
    return undefined;
  }
}
