import { ResourceRecord } from '../StackRecord';
import { resourceTypes } from '../resources/resourceTypes';
import { dependencies } from './dependencies';
import { setResourceStatus } from './events';
import { later } from './later';
import { removeResource } from './removeResource';
import { RunContext } from './runContext';
import { scopeOf } from './scopeOf';

/**
 * Deletes what a stack has made, each resource when nothing depends on it any
 * more. One that cannot go keeps those before it, and only it is reported.
 */
export class Removal {
  private readonly before: Map<string, string[]>;
  private readonly begun = new Set<string>();
  private readonly failed: string[] = [];
  /** Refused so far, and tried again. */
  private readonly held = new Set<string>();
  private isOver = false;

  /** @param retained - logical ids of those that are left alone */
  constructor(
    private readonly context: RunContext,
    private readonly retained: string[],
    private readonly done: (failed: string[]) => void,
  ) {
    this.before = dependencies(context.record.template, scopeOf(context));
  }

  /** Starts all whose turn it is, the last ones first. */
  proceed(): void {
    const { resources } = this.context.record;
    for (const [name, resource] of [...resources].reverse()) {
      if (!this.isGone(name) && !this.begun.has(name) && this.isFree(name)) {
        this.begun.add(name);
        this.start(name, resource);
      }
    }
    const isBusy = [...this.begun].some(
      name =>
        resources.get(name)!.described.ResourceStatus === 'DELETE_IN_PROGRESS',
    );
    if (!isBusy && !this.isOver) {
      this.isOver = true;
      this.done(this.failed);
    }
  }

  private start(name: string, resource: ResourceRecord): void {
    const { context } = this;
    const { world, record } = context;
    const { Type, DeletionPolicy } = record.template.Resources[name];
    if (this.retained.includes(name) || DeletionPolicy === 'Retain') {
      setResourceStatus(context, resource, 'DELETE_SKIPPED');
      this.proceed();
      return;
    }
    setResourceStatus(context, resource, 'DELETE_IN_PROGRESS');
    const refusal = removeResource('beginRemoval', name, resource, context);
    const duration = refusal
      ? world.durations.stackResource
      : world.durations[resourceTypes[Type].deletion];
    later(context, duration, () =>
      refusal
        ? this.end(name, resource, refusal)
        : this.attempt(name, resource),
    );
  }

  /**
   * What something depends on is tried again while others of the stack are on their
   * way out. Source: eksctl 0.230.0, whose template says nothing of the NAT gateway's
   * being in the way of the internet gateway (pkg/cfn/builder/vpc_ipv4.go), and whose
   * stacks CloudFormation deletes.
   */
  private attempt(name: string, resource: ResourceRecord): void {
    const { context } = this;
    const reason = removeResource('remove', name, resource, context);
    if (reason && this.isOtherGoing(name)) {
      this.held.add(name);
      later(context, context.world.durations.stackResource, () =>
        this.attempt(name, resource),
      );
      return;
    }
    this.held.delete(name);
    this.end(name, resource, reason);
  }

  private end(name: string, resource: ResourceRecord, reason?: string): void {
    if (reason) {
      this.failed.push(name);
      setResourceStatus(this.context, resource, 'DELETE_FAILED', reason);
    } else {
      setResourceStatus(this.context, resource, 'DELETE_COMPLETE');
    }
    this.proceed();
  }

  private isOtherGoing(name: string): boolean {
    const { resources } = this.context.record;
    return [...this.begun].some(
      other =>
        other !== name &&
        !this.held.has(other) &&
        resources.get(other)!.described.ResourceStatus === 'DELETE_IN_PROGRESS',
    );
  }

  private isFree(name: string): boolean {
    return [...this.before].every(
      ([other, needed]) => !needed.includes(name) || this.isGone(other),
    );
  }

  private isGone(name: string): boolean {
    const described = this.context.record.resources.get(name)?.described;
    return (
      !described?.PhysicalResourceId ||
      described.ResourceStatus === 'DELETE_COMPLETE' ||
      described.ResourceStatus === 'DELETE_SKIPPED'
    );
  }
}
