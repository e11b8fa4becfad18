import { CreateStackCommand, Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { ownTags, tagList } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { readTemplate } from '../stack/networkStack';
import {
  describeFailures,
  stackFailures,
  waitForStableStack,
  stackStates,
} from '../stack/stackState';

/**
 * Creates the stack with the network and the roles unless it exists. The
 * remains of an earlier failure do nothing but occupy the name, so they are
 * cleared and the stack is created anew (eks-cluster.md §3.2).
 *
 * @param options - `name`: of a stack that is ours or does not exist; `task`:
 *   the same for every run of one task, so that AWS recognizes a repeated
 *   request; `onGone`: called when CloudFormation has rolled everything back;
 *   `clearDeadStack`: deletes the remains of a failed stack; `whileCreating`:
 *   called with each look at the stack until it is complete; `isInUse`: whether a
 *   cluster may have been requested in what is there so far. Such a stack is neither
 *   replaced nor is its rollback waited for
 * @throws ConflictError when creation fails, with the reasons (CloudFormation
 *   rolls back what it created), and when the existing stack is in a state that
 *   somebody has to resolve by hand
 */
export async function ensureStack(
  ctx: ActionContext,
  options: {
    name: string;
    cluster: string;
    /** Of the template, by name. */
    parameters: Record<string, string>;
    tags: Record<string, string>;
    task: string;
    onGone?: () => void;
    clearDeadStack: (stack: Stack) => Promise<void>;
    whileCreating?: (stack: Stack) => Promise<void>;
    isInUse?: () => boolean;
  },
): Promise<Stack> {
  const { name, whileCreating, isInUse } = options;
  const wait = (stack: string) =>
    waitForStableStack(ctx, stack, {
      whileCreating,
      // The subnets of a cluster keep the rollback from ending well, and minutes
      // of it add nothing to its reason.
      isLost: ({ StackStatus }) =>
        StackStatus === 'ROLLBACK_IN_PROGRESS' && Boolean(isInUse?.()),
    });
  const earlier = await wait(name);
  if (earlier.stack) {
    if (stateOf(earlier.stack) === 'usable') {
      return earlier.stack;
    }
    assertDead(earlier.stack);
  }
  if (isInUse?.()) {
    // The cluster was requested in this very stack, so a new one would not be its network.
    return assertCreated(ctx, options, earlier.stack);
  }
  if (earlier.stack) {
    const failures = await stackFailures(ctx, earlier.id!);
    ctx.logger.info(
      `The network failed earlier (${
        earlier.stack.StackStatus
      }): ${describeFailures(failures)}. It is deleted and created again.`,
    );
    await options.clearDeadStack(earlier.stack);
  }

  const created = await createStack(ctx, options, earlier.id ?? '');
  const { stack } = await wait(created ?? name);
  return assertCreated(ctx, options, stack);
}

/**
 * @param stack - what has become of a stack that was being created
 * @throws ConflictError unless it is usable
 */
async function assertCreated(
  ctx: ActionContext,
  { name, onGone, isInUse }: Parameters<typeof ensureStack>[1],
  stack: Stack | undefined,
): Promise<Stack> {
  if (!stack) {
    onGone?.();
    throw new ConflictError(
      `The stack ${name} was deleted while it was being created, by eks:delete-cluster or by somebody else. Nothing is left of it. Run this again if you still want the cluster.`,
    );
  }
  if (stack.StackStatus === 'DELETE_FAILED') {
    throw new ConflictError(
      `The stack ${name} was deleted in part while it was being created, by eks:delete-cluster or by somebody else: ${describeFailures(
        await stackFailures(ctx, stack.StackId!),
      )}. Run this again if you still want the cluster; what is left of the stack is then removed.`,
    );
  }
  if (stateOf(stack) !== 'usable') {
    const failures = await stackFailures(ctx, stack.StackId!);
    if (stack.StackStatus === 'ROLLBACK_COMPLETE') {
      onGone?.();
    }
    throw new ConflictError(
      `CloudFormation could not create the network: ${describeFailures(
        failures,
      )}. ${
        isInUse?.()
          ? `The control plane had been requested by then. Fix this, remove both with eks:delete-cluster, and run this again.`
          : `Fix this, and run this again; what is left of the stack ${name} is then removed.`
      }`,
    );
  }
  return stack;
}

function stateOf({ StackStatus }: Stack) {
  return stackStates[StackStatus!];
}

function assertDead(stack: Stack): void {
  const { StackName: name, StackStatus: status } = stack;
  if (stateOf(stack) === 'empty') {
    throw new ConflictError(
      `The stack ${name} is only a change set that nobody executed (${status}). Delete that stack in the CloudFormation console, and run this again.`,
    );
  }
  if (stateOf(stack) === 'stuck') {
    throw new ConflictError(
      `Somebody changed the stack ${name}, and the change failed (${status}). Roll it back in the CloudFormation console, or remove everything with eks:delete-cluster, and run this again.`,
    );
  }
}

/** @returns its id; `undefined` when another task for the same cluster was faster */
async function createStack(
  ctx: ActionContext,
  options: Parameters<typeof ensureStack>[1],
  replaced: string,
): Promise<string | undefined> {
  const { name, cluster, parameters, tags, task } = options;
  return callAws(ctx, `create the stack ${name}`, async send => {
    try {
      const { StackId } = await ctx.aws.cloudFormation.send(
        new CreateStackCommand({
          StackName: name,
          TemplateBody: readTemplate(),
          Capabilities: ['CAPABILITY_IAM'],
          Parameters: Object.entries(parameters).map(
            ([ParameterKey, ParameterValue]) => ({
              ParameterKey,
              ParameterValue,
            }),
          ),
          Tags: tagList(ownTags(cluster, tags)),
          ClientRequestToken: requestToken(task, name, replaced),
        }),
        send,
      );
      return StackId;
    } catch (error) {
      if (
        isAwsError(
          error,
          'AlreadyExistsException',
          'TokenAlreadyExistsException',
        )
      ) {
        return undefined;
      }
      throw error;
    }
  });
}
