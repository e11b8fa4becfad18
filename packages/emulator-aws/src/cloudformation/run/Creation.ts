import { AwsError } from '../../http/AwsError';
import { resourceTypes } from '../resources/resourceTypes';
import { ResourceRecord } from '../StackRecord';
import { createResource } from './createResource';
import { dependencies } from './dependencies';
import { setResourceStatus } from './events';
import { handlerMessage } from './handlerMessage';
import { later } from './later';
import { resourceContext } from './resourceContext';
import { RunContext } from './runContext';
import { scopeOf } from './scopeOf';

/**
 * Creates the resources of a stack side by side, each as soon as those before
 * it are complete. When one fails, those on their way are cancelled.
 */
export class Creation {
  private readonly before: Map<string, string[]>;
  private isOver = false;

  constructor(
    private readonly context: RunContext,
    private readonly then: {
      done: () => void;
      failed: (logicalIds: string[]) => void;
    },
  ) {
    this.before = dependencies(context.record.template, scopeOf(context));
  }

  /** Starts all whose turn it is. */
  proceed(): void {
    const { resources } = this.context.record;
    for (const [name, needed] of this.before) {
      if (
        !this.isOver &&
        !resources.has(name) &&
        needed.every(other => this.isComplete(other))
      ) {
        this.start(name);
      }
    }
    const names = [...this.before.keys()];
    if (!this.isOver && names.every(name => this.isComplete(name))) {
      this.isOver = true;
      this.then.done();
    }
  }

  private start(name: string): void {
    const { context } = this;
    const { world } = context;
    const resource = this.announce(name);
    const type = resourceTypes[resource.described.ResourceType!];
    const refusal = attempt(() => createResource(name, resource, context));
    if (refusal) {
      later(context, world.durations.stackResource, () =>
        this.fail(resource, refusal),
      );
      return;
    }
    setResourceStatus(
      context,
      resource,
      'CREATE_IN_PROGRESS',
      'Resource creation Initiated',
    );
    later(context, world.durations[type.creation], () => {
      const problem = attempt(() => {
        const { outcome } = context;
        if (outcome?.late && outcome.resource === name) {
          throw new AwsError('ValidationError', outcome.message);
        }
        Object.assign(
          resource.attributes,
          type.ready?.(
            resource.described.PhysicalResourceId!,
            resourceContext(name, context),
          ),
        );
      });
      if (problem) {
        this.fail(resource, problem);
      } else if (!this.isOver) {
        setResourceStatus(context, resource, 'CREATE_COMPLETE');
        this.proceed();
      }
    });
  }

  private announce(name: string): ResourceRecord {
    const { record, world } = this.context;
    const resource: ResourceRecord = {
      described: {
        LogicalResourceId: name,
        ResourceType: record.template.Resources[name].Type,
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
    setResourceStatus(this.context, resource, 'CREATE_IN_PROGRESS');
    return resource;
  }

  private fail(resource: ResourceRecord, reason: string): void {
    if (this.isOver) {
      return;
    }
    this.isOver = true;
    const { context } = this;
    setResourceStatus(context, resource, 'CREATE_FAILED', reason);
    const cancelled = [...context.record.resources.values()].filter(
      ({ described }) => described.ResourceStatus === 'CREATE_IN_PROGRESS',
    );
    for (const other of cancelled) {
      setResourceStatus(
        context,
        other,
        'CREATE_FAILED',
        'Resource creation cancelled',
      );
    }
    this.then.failed(
      [resource, ...cancelled].map(
        ({ described }) => described.LogicalResourceId,
      ),
    );
  }

  private isComplete(name: string): boolean {
    const { resources } = this.context.record;
    return resources.get(name)?.described.ResourceStatus === 'CREATE_COMPLETE';
  }
}

/** @returns why it was refused */
function attempt(create: () => void): string | undefined {
  try {
    create();
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    return error.code === 'ValidationError'
      ? error.message
      : handlerMessage(error);
  }
}
