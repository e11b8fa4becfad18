import { ResourceStatus, StackStatus } from '@aws-sdk/client-cloudformation';
import { randomUUID } from 'node:crypto';
import { ResourceRecord } from '../StackRecord';
import { RunContext } from './runContext';

type EventContext = Pick<RunContext, 'record' | 'world'>;

/** Puts a stack into a state, and says so. */
export function setStackStatus(
  context: EventContext,
  status: StackStatus,
  reason?: string,
): void {
  const { record } = context;
  const { stack } = record;
  stack.StackStatus = status;
  stack.StackStatusReason = reason;
  addEvent(context, {
    LogicalResourceId: stack.StackName,
    PhysicalResourceId: stack.StackId,
    ResourceType: 'AWS::CloudFormation::Stack',
    ResourceStatus: status as ResourceStatus,
    ResourceStatusReason: reason,
  });
}

/** Puts a resource into a state, and says so. */
export function setResourceStatus(
  context: EventContext,
  { described, properties }: ResourceRecord,
  status: ResourceStatus,
  reason?: string,
): void {
  described.ResourceStatus = status;
  described.ResourceStatusReason = reason;
  described.Timestamp = context.world.clock.now();
  addEvent(context, {
    LogicalResourceId: described.LogicalResourceId,
    PhysicalResourceId: described.PhysicalResourceId ?? '',
    ResourceType: described.ResourceType!,
    ResourceStatus: status,
    ResourceStatusReason: reason,
    ResourceProperties: JSON.stringify(properties),
  });
}

function addEvent(
  { record, world }: EventContext,
  event: {
    LogicalResourceId: string;
    PhysicalResourceId: string;
    ResourceType: string;
    ResourceStatus: ResourceStatus;
    ResourceStatusReason?: string;
    ResourceProperties?: string;
  },
): void {
  const { StackId, StackName } = record.stack;
  record.events.push({
    StackId,
    StackName,
    EventId: randomUUID(),
    Timestamp: world.clock.now(),
    ClientRequestToken: record.token,
    ...event,
  });
}
