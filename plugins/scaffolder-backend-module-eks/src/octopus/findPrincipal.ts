import {
  GetAccessKeyLastUsedCommand,
  GetUserCommand,
} from '@aws-sdk/client-iam';
import { InputError } from '@backstage/errors';
import { Run } from '../run/Run';
import { OctopusPlace } from './readSpace';

/**
 * Whom an Octopus account works as in AWS. Octopus tells the access key or the
 * role of an account, and IAM the user of a key (eks-cluster.md §1.2).
 *
 * @throws InputError when IAM does not tell, so it must be given
 */
export async function findPrincipal(
  run: Run,
  { account }: OctopusPlace,
): Promise<string> {
  if (account.RoleArn) {
    return account.RoleArn;
  }
  const options = { abortSignal: run.signal };
  try {
    const { UserName } = await run.aws.iam.send(
      new GetAccessKeyLastUsedCommand({ AccessKeyId: account.AccessKey }),
      options,
    );
    const { User } = await run.aws.iam.send(
      new GetUserCommand({ UserName }),
      options,
    );
    return User!.Arn!;
  } catch (error) {
    run.signal?.throwIfAborted();
    throw new InputError(
      `AWS does not tell whose access key the Octopus account '${
        account.Name
      }' has: ${
        (error as Error).message
      }. Set 'octopusPrincipal' to the ARN of that user or role.`,
    );
  }
}
