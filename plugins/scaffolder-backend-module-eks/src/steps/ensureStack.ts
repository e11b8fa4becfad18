import { CreateStackCommand, Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { isAwsError } from '../aws/awsErrors';
import { callAws } from '../aws/callAws';
import { requestToken } from '../aws/requestToken';
import { ownTags, tagList } from '../aws/tags';
import { ActionContext } from '../context/ActionContext';
import { tearDownStack } from '../removal/tearDownStack';
import { describeFailures, stackFailures } from '../stack/describeStack';
import { readTemplate } from '../stack/readTemplate';
import { waitForStableStack } from '../stack/settleStack';
import { stackStates } from '../stack/stackStates';

/**
 * The stack with the network and the roles: the one that is there, or a new
 * one. What is left of one that failed earlier only blocks the name, so it is
 * deleted and made again (eks-cluster.md §3.2).
 *
 * @param options - `name` is that of a stack which is ours or not there;
 *   `task` makes the request the same for one task; `onGone` hears when nothing
 *   is left of what failed
 * @throws ConflictError when it fails now, with the reasons; CloudFormation
 *   takes back what it made. Also when somebody else has to decide what becomes
 *   of the stack that is there
 */
export async function ensureStack(
  ctx: ActionContext,
  options: {
    name: string;
    cluster: string;
    zones: string[];
    tags: Record<string, string>;
    task: string;
    onGone?: () => void;
  },
): Promise<Stack> {
  const { name, cluster } = options;
  const earlier = await waitForStableStack(ctx, name);
  if (earlier.stack) {
    if (stateOf(earlier.stack) === 'usable') {
      return earlier.stack;
    }
    assertDead(earlier.stack);
    const failures = await stackFailures(ctx, earlier.id!);
    ctx.logger.info(
      `The network failed earlier (${
        earlier.stack.StackStatus
      }): ${describeFailures(failures)}. It is deleted and made again.`,
    );
    await tearDownStack(ctx, earlier.stack, cluster);
  }

  const created = await createStack(ctx, options, earlier.id ?? '');
  const { stack } = await waitForStableStack(ctx, created ?? name);
  if (!stack) {
    options.onGone?.();
    throw new ConflictError(
      `The stack ${name} was deleted while it was made: by eks:delete-cluster, or by somebody else. Nothing is left of it. Run this again if the cluster is wanted all the same.`,
    );
  }
  if (stateOf(stack) !== 'usable') {
    const failures = await stackFailures(ctx, stack.StackId!);
    if (stack.StackStatus === 'ROLLBACK_COMPLETE') {
      options.onGone?.();
    }
    throw new ConflictError(
      `CloudFormation could not make the network: ${describeFailures(
        failures,
      )}. Solve that, and run this again; what is left of the stack ${name} is then removed.`,
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

/** @returns its id, unless another task for the same cluster was faster */
async function createStack(
  ctx: ActionContext,
  options: Parameters<typeof ensureStack>[1],
  replaced: string,
): Promise<string | undefined> {
  const { name, cluster, zones, tags, task } = options;
  const [zoneA, zoneB, zoneC = ''] = zones;
  return callAws(ctx, `create the stack ${name}`, async send => {
    try {
      const { StackId } = await ctx.aws.cloudFormation.send(
        new CreateStackCommand({
          StackName: name,
          TemplateBody: readTemplate(),
          Capabilities: ['CAPABILITY_IAM'],
          Parameters: [
            { ParameterKey: 'ClusterName', ParameterValue: cluster },
            { ParameterKey: 'ZoneA', ParameterValue: zoneA },
            { ParameterKey: 'ZoneB', ParameterValue: zoneB },
            { ParameterKey: 'ZoneC', ParameterValue: zoneC },
          ],
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
