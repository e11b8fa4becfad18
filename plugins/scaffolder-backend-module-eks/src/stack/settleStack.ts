import { Stack } from '@aws-sdk/client-cloudformation';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';
import { describeStack } from './describeStack';
import { StackState, stackStates } from './stackStates';

/**
 * Waits until nothing changes in a stack any more. One that CloudFormation has
 * a new word for is taken for one that changes.
 *
 * @param name - or id; a stack that is found is followed by its id, so that
 *   another one of its name is not taken for it
 * @param moving - which states are waited out
 * @returns the id of what was found, and the stack unless it is gone
 */
export async function waitForStableStack(
  ctx: ActionContext,
  name: string,
  moving: StackState[] = ['creating', 'changing', 'deleting'],
): Promise<{ id?: string; stack?: Stack }> {
  let id: string | undefined;
  const stack = await pollUntil<Stack | undefined>(ctx, {
    ...eksDurations.stack,
    what: 'Network and roles',
    probe: async () => {
      const found = await describeStack(ctx, id ?? name);
      id = found?.StackId ?? id;
      const status = found?.StackStatus;
      const isMoving = moving.includes(
        (status && stackStates[status]) ?? 'changing',
      );
      return found && isMoving
        ? { status: status ?? 'unknown' }
        : { status: status ?? 'deleted', done: found };
    },
  });
  return { id, stack };
}
