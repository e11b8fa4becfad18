import {
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  Stack,
} from '@aws-sdk/client-cloudformation';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { ActionContext } from '../context/ActionContext';

/** The stack of that name or id, `undefined` when there is none or it is deleted. */
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
    // CloudFormation has no error of its own for this.
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
 * Why resources of a stack failed, the first failure first: it caused the
 * others. Those that were only stopped because of it are left out.
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
