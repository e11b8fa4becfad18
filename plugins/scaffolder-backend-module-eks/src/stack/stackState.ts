import {
  StackStatus,
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';
import { eksDurations } from '../waiting/eksDurations';
import { pollUntil } from '../waiting/pollUntil';

/**
 * What can be done with a stack:
 * - `usable`: it is complete.
 * - `creating`: it will be usable or dead. Deleting it cancels the creation.
 * - `changing`: it will reach another state. CloudFormation refuses to delete it until then.
 * - `deleting`: it will be gone or dead.
 * - `dead`: its remains can only be deleted.
 * - `stuck`: a change that somebody made has failed, and only they know how to proceed.
 * - `empty`: only a change set that nobody executed, without resources.
 * - `gone`: it does not exist any more.
 */
export type StackState =
  | 'usable'
  | 'creating'
  | 'changing'
  | 'deleting'
  | 'dead'
  | 'stuck'
  | 'empty'
  | 'gone';

/**
 * What each status of CloudFormation means. Sources: "Stack
 * status codes" in the CloudFormation User Guide; for `UPDATE_FAILED` also
 * RollbackStack, and for `UPDATE_ROLLBACK_FAILED` ContinueUpdateRollback in
 * the CloudFormation API Reference.
 */
export const stackStates: Record<StackStatus, StackState> = {
  CREATE_COMPLETE: 'usable',
  UPDATE_COMPLETE: 'usable',
  UPDATE_ROLLBACK_COMPLETE: 'usable',
  IMPORT_COMPLETE: 'usable',
  IMPORT_ROLLBACK_COMPLETE: 'usable',

  CREATE_IN_PROGRESS: 'creating',

  ROLLBACK_IN_PROGRESS: 'changing',
  UPDATE_IN_PROGRESS: 'changing',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'changing',
  UPDATE_ROLLBACK_IN_PROGRESS: 'changing',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'changing',
  IMPORT_IN_PROGRESS: 'changing',
  IMPORT_ROLLBACK_IN_PROGRESS: 'changing',

  DELETE_IN_PROGRESS: 'deleting',

  CREATE_FAILED: 'dead',
  ROLLBACK_COMPLETE: 'dead',
  ROLLBACK_FAILED: 'dead',
  DELETE_FAILED: 'dead',

  UPDATE_FAILED: 'stuck',
  UPDATE_ROLLBACK_FAILED: 'stuck',
  IMPORT_ROLLBACK_FAILED: 'stuck',

  REVIEW_IN_PROGRESS: 'empty',

  DELETE_COMPLETE: 'gone',
};

/** The stack of that name or id; `undefined` when there is none or it is deleted. */
export async function describeStack(
  ctx: ActionContext,
  name: string,
): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await ctx.aws.cloudFormation.send(
      new DescribeStacksCommand({ StackName: name }),
      { abortSignal: ctx.signal },
    );
    const [stack] = Stacks;
    return stack?.StackStatus === 'DELETE_COMPLETE' ? undefined : stack;
  } catch (error) {
    // CloudFormation has no specific error for this.
    if (
      isAwsError(error, 'ValidationError') &&
      error.message.includes('does not exist')
    ) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Why resources of a stack failed. The first failure comes first, since it
 * caused the others; resources that were merely cancelled because of it are left
 * out.
 */
export async function stackFailures(
  ctx: ActionContext,
  stackId: string,
): Promise<{ resource: string; reason: string }[]> {
  return callAws(ctx, `read the events of ${stackId}`, async options => {
    const failures: { resource: string; reason: string }[] = [];
    for await (const { StackEvents = [] } of paginateDescribeStackEvents(
      { client: ctx.aws.cloudFormation },
      { StackName: stackId },
      options,
    )) {
      for (const event of StackEvents) {
        const { LogicalResourceId: resource = '', ResourceStatus = '' } = event;
        const reason = event.ResourceStatusReason ?? 'no reason given';
        if (
          ResourceStatus.endsWith('_FAILED') &&
          event.PhysicalResourceId !== stackId &&
          !/^Resource (creation|update) cancelled/.test(reason)
        ) {
          failures.unshift({ resource, reason });
        }
      }
    }
    return failures;
  });
}

/** The failures of a stack in one sentence. */
export function describeFailures(
  failures: { resource: string; reason: string }[],
): string {
  return failures.length
    ? failures.map(f => `${f.resource}: ${f.reason}`).join('; ')
    : 'CloudFormation gives no reason; look at the events of the stack';
}

/**
 * Waits until a stack is in none of the states `unstable`. A status that is not
 * in `stackStates` counts as `changing`.
 *
 * @param name - or id. Once the stack is found it is tracked by its id, so that
 *   it cannot be confused with a new stack of the same name
 * @param options - `whileCreating`: called with each look at a stack that is being
 *   created; `isLost`: whether the wait ends before, because what is still to come
 *   changes nothing
 * @returns the id of the stack if there was one, and the stack unless it is gone
 */
export async function waitForStableStack(
  ctx: ActionContext,
  name: string,
  options: {
    unstable?: StackState[];
    whileCreating?: (stack: Stack) => Promise<void>;
    isLost?: (stack: Stack) => boolean;
  } = {},
): Promise<{ id?: string; stack?: Stack }> {
  const {
    unstable = ['creating', 'changing', 'deleting'],
    whileCreating,
    isLost,
  } = options;
  let id: string | undefined;
  const stack = await pollUntil<Stack | undefined>(ctx, {
    ...eksDurations.stack,
    what: 'Network and roles',
    probe: async () => {
      const found = await describeStack(ctx, id ?? name);
      id = found?.StackId ?? id;
      const status = found?.StackStatus;
      const state = (status && stackStates[status]) ?? 'changing';
      const isUnstable = unstable.includes(state);
      if (found && state === 'creating') {
        await whileCreating?.(found);
      }
      return found && isUnstable && !isLost?.(found)
        ? { status: status ?? 'unknown' }
        : { status: status ?? 'deleted', done: found };
    },
  });
  return { id, stack };
}
