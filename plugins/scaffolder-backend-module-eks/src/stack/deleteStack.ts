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
} from './describeStack';
import { waitForStableStack } from './settleStack';

/**
 * Deletes a stack, and waits until it is gone. A creation is cancelled by
 * that; another change is waited out, since CloudFormation does not delete
 * what changes.
 *
 * @param stackId - the id and not the name, which a new stack may have by then
 * @throws ConflictError when AWS could not delete something, with its reason
 */
export async function deleteStack(
  ctx: ActionContext,
  stackId: string,
): Promise<void> {
  const { stack } = await waitForStableStack(ctx, stackId, ['changing']);
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
