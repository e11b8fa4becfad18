import { Stack, StackStatus } from '@aws-sdk/client-cloudformation';
import { randomUUID } from 'node:crypto';
import { World } from '../world/World';
import { setStackStatus } from './run/events';
import { StackRecord } from './StackRecord';
import { regionalArn } from '../world/partitions';

/**
 * Puts a stack into a state that operations which the sandbox does not have
 * would bring about: updates, imports, and change sets. What it makes is kept.
 * Where there is no stack of the name, one without template and resources is
 * made, as a change set for a new stack does. Source: "Stack status codes" in
 * the CloudFormation User Guide.
 */
export function putStack(
  world: World,
  stack: {
    region: string;
    name: string;
    status: StackStatus;
    /** Of a new one. */
    tags?: Stack['Tags'];
  },
): void {
  const region = world.region(stack.region);
  const record =
    [...region.stacks.values()].find(
      one =>
        one.stack.StackName === stack.name &&
        one.stack.StackStatus !== 'DELETE_COMPLETE',
    ) ?? emptyStack(world, stack);
  region.stacks.set(record.stack.StackId, record);
  // What is under way does not go on.
  record.run += 1;
  setStackStatus({ record, world }, stack.status);
}

function emptyStack(
  world: World,
  { region, name, tags = [] }: Parameters<typeof putStack>[1],
): StackRecord {
  return {
    stack: {
      StackId: regionalArn(
        'cloudformation',
        region,
        world.account,
        `stack/${name}/${randomUUID()}`,
      ),
      StackName: name,
      CreationTime: world.clock.now(),
      StackStatus: 'REVIEW_IN_PROGRESS',
      Parameters: [],
      Capabilities: [],
      Outputs: [],
      Tags: tags,
      NotificationARNs: [],
      RollbackConfiguration: {},
      EnableTerminationProtection: false,
      DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
    },
    body: '',
    template: { Resources: {} },
    parameters: {},
    events: [],
    resources: new Map(),
    run: 0,
  };
}
