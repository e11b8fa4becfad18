import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';
import { Created, ResourceContext } from '../resources/resourceType';
import { resourceTypes } from '../resources/resourceTypes';
import { ResourceRecord } from '../StackRecord';
import { evaluate } from '../template/evaluate';
import { dependencies } from './dependencies';
import { setResourceStatus } from './events';
import { handlerMessage } from './handlerMessage';
import { scopeOf } from './scopeOf';
import { RunContext } from './StackRun';

/**
 * Creates the resources of a stack side by side, each as soon as those before
 * it are complete. When one fails, those on their way are cancelled.
 */
export function creationOf(
  context: RunContext,
  then: { done: () => void; failed: (failed: string[]) => void },
): void {
  const { record, world } = context;
  const before = dependencies(record.template, scopeOf(context));
  const isComplete = (name: string) =>
    record.resources.get(name)?.described.ResourceStatus === 'CREATE_COMPLETE';
  let isOver = false;

  const startReady = () => {
    for (const [name, needed] of before) {
      if (!isOver && !record.resources.has(name) && needed.every(isComplete)) {
        start(name);
      }
    }
    if (!isOver && [...before.keys()].every(isComplete)) {
      isOver = true;
      then.done();
    }
  };

  const start = (name: string) => {
    const { Type } = record.template.Resources[name];
    const type = resourceTypes[Type];
    const resource: ResourceRecord = {
      described: {
        LogicalResourceId: name,
        ResourceType: Type,
        ResourceStatus: 'CREATE_IN_PROGRESS',
        Timestamp: world.clock.now(),
        StackId: record.stack.StackId,
        StackName: record.stack.StackName,
        DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
      },
      properties: {},
      attributes: {},
    };
    record.resources.set(name, resource);
    setResourceStatus(context, resource, 'CREATE_IN_PROGRESS');
    let created: Created;
    try {
      created = create(name, resource, context);
    } catch (error) {
      world.clock.after(world.durations.stackResource, () =>
        fail(resource, reasonOf(error)),
      );
      return;
    }
    setResourceStatus(
      context,
      resource,
      'CREATE_IN_PROGRESS',
      'Resource creation Initiated',
    );
    world.clock.after(world.durations[type.creation], () => {
      if (!isOver) {
        type.ready?.(created, resourceContext(name, context));
        setResourceStatus(context, resource, 'CREATE_COMPLETE');
        startReady();
      }
    });
  };

  const fail = (resource: ResourceRecord, reason: string) => {
    if (isOver) {
      return;
    }
    isOver = true;
    setResourceStatus(context, resource, 'CREATE_FAILED', reason);
    const cancelled = [...record.resources.values()].filter(
      ({ described }) => described.ResourceStatus === 'CREATE_IN_PROGRESS',
    );
    cancelled.forEach(other =>
      setResourceStatus(
        context,
        other,
        'CREATE_FAILED',
        'Resource creation cancelled',
      ),
    );
    then.failed(
      [resource, ...cancelled].map(
        ({ described }) => described.LogicalResourceId,
      ),
    );
  };

  startReady();
}

function create(
  name: string,
  resource: ResourceRecord,
  context: RunContext,
): Created {
  const { record, outcome } = context;
  const { Type, Properties = {} } = record.template.Resources[name];
  const type = resourceTypes[Type];
  const properties = evaluate(Properties, scopeOf(context)) as Record<
    string,
    unknown
  >;
  resource.properties = properties;
  const unknown = Object.keys(properties).filter(
    property => !type.properties.includes(property),
  );
  if (unknown.length) {
    throw new AwsError(
      'ValidationError',
      `Encountered unsupported property ${unknown[0]}`,
    );
  }
  const missing = type.required.find(
    property => properties[property] === undefined,
  );
  if (missing) {
    throw new AwsError(
      'ValidationError',
      `Property ${missing} cannot be empty.`,
    );
  }
  if (outcome?.resource === name) {
    throw new AwsError(outcome.code, outcome.message);
  }
  const created = type.create(properties, resourceContext(name, context));
  resource.described.PhysicalResourceId = created.physicalId;
  resource.attributes = created.attributes;
  return created;
}

/** Also says what CloudFormation adds to the tags: the stack, and its own. */
export function resourceContext(
  logicalId: string,
  { world, region, record }: RunContext,
): ResourceContext {
  const { StackName, StackId, Tags = [] } = record.stack;
  return {
    world,
    region,
    stackName: StackName,
    logicalId,
    tags: [
      ...Tags.map(({ Key, Value }) => ({ Key: Key!, Value: Value! })),
      { Key: 'aws:cloudformation:stack-name', Value: StackName },
      { Key: 'aws:cloudformation:stack-id', Value: StackId },
      { Key: 'aws:cloudformation:logical-id', Value: logicalId },
    ],
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof AwsError)) {
    throw error;
  }
  return error.code === 'ValidationError'
    ? error.message
    : handlerMessage(error, randomUUID());
}
