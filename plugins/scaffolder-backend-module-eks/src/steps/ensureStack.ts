import { CreateStackCommand, Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError } from '@backstage/errors';
import { attempt } from '../aws/attempt';
import { isAwsError } from '../aws/awsErrors';
import { requestToken } from '../aws/requestToken';
import { ownTags, tagList } from '../aws/tags';
import { Run } from '../run/Run';
import { deleteStack } from '../stack/deleteStack';
import {
  describeFailures,
  describeStack,
  stackFailures,
} from '../stack/describeStack';
import { readTemplate } from '../stack/readTemplate';
import { durations } from '../waiting/durations';
import { pollUntil } from '../waiting/pollUntil';

const usable = [
  'CREATE_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
];
const dead = [
  'ROLLBACK_COMPLETE',
  'ROLLBACK_FAILED',
  'CREATE_FAILED',
  'DELETE_FAILED',
];

/**
 * The stack with the network and the roles: the one that is there, or a new
 * one. What is left of one that failed earlier only blocks the name, so it is
 * deleted and made again (eks-cluster.md §3.2).
 *
 * @param options - `name` is that of a stack which is ours or not there;
 *   `task` makes the request the same for one task; `onGone` hears when nothing
 *   is left of what failed
 * @throws ConflictError when it fails now, with the reasons; CloudFormation
 *   takes back what it made
 */
export async function ensureStack(
  run: Run,
  options: {
    name: string;
    cluster: string;
    zones: string[];
    tags: Record<string, string>;
    task: string;
    onGone?: () => void;
  },
): Promise<Stack> {
  const { name } = options;
  const found = await attempt(run, `look at the stack ${name}`, () =>
    describeStack(run, name),
  );
  let replaced = '';
  if (found && !usable.includes(found.StackStatus!)) {
    const stack = await settle(run, found.StackId!);
    if (stack && usable.includes(stack.StackStatus!)) {
      return stack;
    }
    if (stack) {
      const failures = await stackFailures(run, stack.StackId!);
      run.logger.info(
        `The network failed earlier (${stack.StackStatus}): ${describeFailures(
          failures,
        )}. It is deleted and made again.`,
      );
      await deleteStack(run, stack.StackId!);
    }
    replaced = found.StackId!;
  }
  if (found && !replaced) {
    return found;
  }
  await createStack(run, options, replaced);
  const stack = await settle(run, name);
  if (!stack || !usable.includes(stack.StackStatus!)) {
    const failures = stack ? await stackFailures(run, stack.StackId!) : [];
    if (!stack || stack.StackStatus === 'ROLLBACK_COMPLETE') {
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

async function createStack(
  run: Run,
  options: Parameters<typeof ensureStack>[1],
  replaced: string,
): Promise<void> {
  const { name, cluster, zones, tags, task } = options;
  const [zoneA, zoneB, zoneC = ''] = zones;
  await attempt(run, `create the stack ${name}`, async send => {
    try {
      await run.aws.cloudFormation.send(
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
    } catch (error) {
      // Another task for the same cluster was faster.
      if (
        !isAwsError(
          error,
          'AlreadyExistsException',
          'TokenAlreadyExistsException',
        )
      ) {
        throw error;
      }
    }
  });
}

/** Waits until nothing changes any more. */
function settle(run: Run, name: string): Promise<Stack | undefined> {
  return pollUntil<Stack | undefined>(run, {
    ...durations.stack,
    what: 'Network and roles',
    look: async () => {
      const current = await describeStack(run, name);
      const status = current?.StackStatus ?? 'deleted';
      return usable.includes(status) || dead.includes(status) || !current
        ? { status, done: current }
        : { status };
    },
  });
}
