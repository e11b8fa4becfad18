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

/**
 * Deletes a stack, and waits until it is gone.
 *
 * @param stackId - the id and not the name, which a new stack may have by then
 * @throws ConflictError when AWS could not delete something, with its reason
 */
export async function deleteStack(run: Run, stackId: string): Promise<void> {
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
      const stack = await describeStack(run, stackId);
      if (!stack) {
        return { status: 'deleted', done: true };
      }
      if (stack.StackStatus === 'DELETE_FAILED') {
        throw new ConflictError(
          `CloudFormation could not delete the stack ${
            stack.StackName
          }: ${describeFailures(await stackFailures(run, stackId))}`,
        );
      }
      return { status: stack.StackStatus ?? 'unknown' };
    },
  });
}
