import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import {
  describeFailures,
  describeStack,
  stackFailures,
  waitForStableStack,
} from './stackState';

/**
 * Deletes a stack, and waits until it is gone. A creation in progress is
 * cancelled. For any other change in progress this waits first, because
 * CloudFormation refuses to delete a stack while it changes.
 *
 * @param stackId - the id rather than the name, which a new stack may have taken
 * @throws ConflictError when AWS could not delete a resource, with the reason
 */
export async function deleteStack(
  ctx: ActionContext,
  stackId: string,
): Promise<void> {
  const { stack } = await waitForStableStack(ctx, stackId, {
    unstable: ['changing'],
  });
  if (!stack) {
    return;
  }
  await callAws(ctx, `delete the stack ${stackId}`, options =>
    ctx.aws.cloudFormation.send(
      new DeleteStackCommand({ StackName: stackId }),
      options,
    ),
  );
  await pollUntil(ctx, {
    ...eksDurations.stackDeletion,
    what: 'Deletion of the network',
    probe: async () => {
      const left = await describeStack(ctx, stackId);
      if (!left) {
        return { status: 'deleted', done: true };
      }
      if (left.StackStatus === 'DELETE_FAILED') {
        throw new ConflictError(
          `CloudFormation could not delete the stack ${
            left.StackName
          }: ${describeFailures(await stackFailures(ctx, stackId))}`,
        );
      }
      return { status: left.StackStatus ?? 'unknown' };
    },
  });
}
