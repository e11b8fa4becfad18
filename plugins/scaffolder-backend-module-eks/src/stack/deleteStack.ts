import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { Run } from '../run/Run';
import { durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';
import {
  describeFailures,
  describeStack,
  stackFailures,
} from './describeStack';
import { settleStack } from './settleStack';

/**
 * Deletes a stack, and waits until it is gone. A creation is cancelled by
 * that; another change is waited out, since CloudFormation does not delete
 * what changes.
 *
 * @param stackId - the id and not the name, which a new stack may have by then
 * @throws ConflictError when AWS could not delete something, with its reason
 */
export async function deleteStack(run: Run, stackId: string): Promise<void> {
  const { stack } = await settleStack(run, stackId, ['changing']);
  if (!stack) {
    return;
  }
  await attempt(run, `delete the stack ${stackId}`, options =>
    run.aws.cloudFormation.send(
      new DeleteStackCommand({ StackName: stackId }),
      options,
    ),
  );
  await pollUntil(run, {
    ...durations.stackDeletion,
    what: 'Deletion of the network',
    look: async () => {
      const left = await describeStack(run, stackId);
      if (!left) {
        return { status: 'deleted', done: true };
      }
      if (left.StackStatus === 'DELETE_FAILED') {
        throw new ConflictError(
          `CloudFormation could not delete the stack ${
            left.StackName
          }: ${describeFailures(await stackFailures(run, stackId))}`,
        );
      }
      return { status: left.StackStatus ?? 'unknown' };
    },
  });
}
