import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ActionContext } from '../context/ActionContext';
import { callAws } from './callAws';

/** Who the portal is in AWS. */
export interface CallerIdentity {
  /** Id of the AWS account. */
  account: string;
  /** Such as `aws` or `aws-cn`. */
  partition: string;
  /** ARN of the user or role, never of a session. */
  principal: string;
}

/** Asks STS whose credentials the portal has. */
export async function readCallerIdentity(
  ctx: ActionContext,
): Promise<CallerIdentity> {
  const { Account, Arn } = await callAws(
    ctx,
    'read the AWS identity of the portal',
    options => ctx.aws.sts.send(new GetCallerIdentityCommand({}), options),
  );
  const principal = principalOf(Arn!);
  const [, partition] = principal.split(':');
  return { account: Account!, partition, principal };
}

/**
 * The role behind a session: access entries and policy simulations take the
 * ARN of a role or user, whereas STS gives that of the session. A session's
 * ARN does not contain the path of its role, so a role with a path has to be
 * named by an input (eks-cluster.md §1.2).
 */
function principalOf(arn: string): string {
  const [, partition, account, role] =
    arn.match(/^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//) ?? [];
  return role ? `arn:${partition}:iam::${account}:role/${role}` : arn;
}
