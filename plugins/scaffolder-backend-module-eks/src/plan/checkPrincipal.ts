import { GetRoleCommand, GetUserCommand } from '@aws-sdk/client-iam';
import { InputError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { ActionContext } from '../context/ActionContext';
import { ClusterPlan } from './makePlan';

/** Source: eks-cluster.md §1.5. */
const singleSignOnHint =
  'A role of IAM Identity Center is named role/aws-reserved/sso.amazonaws.com/REGION/AWSReservedSSO_NAME_ID, without the region where the center is in us-east-1, and gets another ID when its permission set is assigned anew.';

/**
 * Checks that the user or role that Octopus works as exists under that very ARN,
 * since EKS refuses access to any other, and only when the cluster stands. Of
 * other AWS accounts IAM tells nothing; not being told causes a warning only.
 *
 * @param origin - where the ARN comes from, such as `'octopusPrincipal'`
 * @throws InputError saying what IAM knows
 */
export async function checkPrincipal(
  ctx: ActionContext,
  arn: string,
  plan: Pick<ClusterPlan, 'account' | 'partition'>,
  origin: string,
): Promise<void> {
  const [, partition, , , account, resource = ''] = arn.split(':');
  if (partition !== plan.partition) {
    throw new InputError(
      `${origin} is ${arn}, of the AWS partition ${partition}; the cluster is in ${plan.partition}, where nobody of another partition has access.`,
    );
  }
  if (account !== plan.account) {
    return;
  }
  let known: string | undefined;
  try {
    known = await readArn(ctx, resource);
  } catch (error) {
    ctx.signal?.throwIfAborted();
    if (isAwsError(error, 'NoSuchEntityException', 'NoSuchEntity')) {
      throw new InputError(
        `${origin} is ${arn}, which IAM does not know: ${error.message}${
          resource.includes('AWSReservedSSO_') ? ` ${singleSignOnHint}` : ''
        } Give the ARN of a user or role that exists.`,
      );
    }
    ctx.logger.warn(
      `IAM does not say whether there is ${arn} (${
        (error as Error).message
      }). If not, EKS refuses it access once the cluster stands.`,
    );
    return;
  }
  if (known !== arn) {
    throw new InputError(
      `${origin} is ${arn}, which IAM knows as ${known}. Give that ARN: its path is part of it.`,
    );
  }
}

async function readArn(
  ctx: ActionContext,
  resource: string,
): Promise<string | undefined> {
  const [kind] = resource.split('/');
  const name = resource.split('/').at(-1);
  const options = { abortSignal: ctx.signal };
  if (kind === 'user') {
    const { User } = await ctx.aws.iam.send(
      new GetUserCommand({ UserName: name }),
      options,
    );
    return User?.Arn;
  }
  const { Role } = await ctx.aws.iam.send(
    new GetRoleCommand({ RoleName: name }),
    options,
  );
  return Role?.Arn;
}
