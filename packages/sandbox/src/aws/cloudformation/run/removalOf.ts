import { randomUUID } from 'node:crypto';
import { AwsError } from '../../http/AwsError';
import { resourceTypes } from '../resources/resourceTypes';
import { ResourceRecord } from '../StackRecord';
import { resourceContext } from './creationOf';
import { dependencies } from './dependencies';
import { setResourceStatus } from './events';
import { handlerMessage } from './handlerMessage';
import { scopeOf } from './scopeOf';
import { RunContext } from './StackRun';

/**
 * Deletes what a stack has made, each resource when nothing depends on it any
 * more. One that cannot go keeps those before it, and only it is reported.
 * @param retained - logical ids of those that are left alone
 */
export function removalOf(
  context: RunContext,
  retained: string[],
  done: (failed: string[]) => void,
): void {
  const { record, world } = context;
  const before = dependencies(record.template, scopeOf(context));
  const going = new Set<string>();
  const failed: string[] = [];
  let isOver = false;

  const isGone = (name: string) => {
    const resource = record.resources.get(name);
    return (
      !resource?.described.PhysicalResourceId ||
      ['DELETE_COMPLETE', 'DELETE_SKIPPED'].includes(
        resource.described.ResourceStatus!,
      )
    );
  };
  const isFree = (name: string) =>
    [...before].every(
      ([other, needed]) => !needed.includes(name) || isGone(other),
    );

  const startFree = () => {
    for (const name of [...record.resources.keys()].reverse()) {
      if (!isGone(name) && !going.has(name) && isFree(name)) {
        start(name, record.resources.get(name)!);
      }
    }
    const isBusy = [...going].some(
      name =>
        record.resources.get(name)!.described.ResourceStatus ===
        'DELETE_IN_PROGRESS',
    );
    if (!isBusy && !isOver) {
      isOver = true;
      done(failed);
    }
  };

  const start = (name: string, resource: ResourceRecord) => {
    going.add(name);
    const { Type, DeletionPolicy } = record.template.Resources[name];
    if (retained.includes(name) || DeletionPolicy === 'Retain') {
      setResourceStatus(context, resource, 'DELETE_SKIPPED');
      startFree();
      return;
    }
    const type = resourceTypes[Type];
    setResourceStatus(context, resource, 'DELETE_IN_PROGRESS');
    world.clock.after(world.durations[type.deletion], () => {
      const reason = remove(name, resource, context);
      if (reason) {
        failed.push(name);
        setResourceStatus(context, resource, 'DELETE_FAILED', reason);
      } else {
        setResourceStatus(context, resource, 'DELETE_COMPLETE');
      }
      startFree();
    });
  };

  startFree();
}

/** @returns why it could not go */
function remove(
  name: string,
  { described, attributes, properties }: ResourceRecord,
  context: RunContext,
): string | undefined {
  const { record, outcome } = context;
  const type = resourceTypes[record.template.Resources[name].Type];
  try {
    if (outcome?.resource === name) {
      throw new AwsError(outcome.code, outcome.message);
    }
    type.remove(
      { physicalId: described.PhysicalResourceId!, attributes },
      properties,
      resourceContext(name, context),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsError)) {
      throw error;
    }
    // What is gone already needs no deletion.
    return /\.NotFound$/.test(error.code)
      ? undefined
      : handlerMessage(error, randomUUID());
  }
}
