import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';

/** A deployment into a namespace, or a run that removed one. */
export interface NamespaceEvent {
  id: string;
  taskId: string;
  state: OctopusTaskState;
  created: string;
  namespace: string;
  /** What the comments of it say. */
  record?: FeatureBranchRecord;
}

export interface NamespaceDeployment extends NamespaceEvent {
  projectId: string;
  releaseId: string;
  version: string;
}

/** What happened in a namespace, newest first. */
export interface NamespaceUse {
  namespace: string;
  /** Since it was last removed. */
  deployments: NamespaceDeployment[];
  /** All runs that were to remove it. */
  removals: NamespaceEvent[];
}

const ACTIVE: OctopusTaskState[] = ['Queued', 'Executing', 'Cancelling'];

/** Whether the task of it has not ended. */
export function isActive({ state }: Pick<NamespaceEvent, 'state'>): boolean {
  return ACTIVE.includes(state);
}

/** Whether it is on its way, or has ended well. */
export function isGoingWell({ state }: Pick<NamespaceEvent, 'state'>): boolean {
  return state === 'Queued' || state === 'Executing' || state === 'Success';
}

/** Sorts by when they were started, newest first; tasks are numbered as they are made. */
export function newestFirst(
  a: Pick<NamespaceEvent, 'created' | 'taskId'>,
  b: Pick<NamespaceEvent, 'created' | 'taskId'>,
): number {
  return (
    Date.parse(b.created) - Date.parse(a.created) ||
    numberOf(b.taskId) - numberOf(a.taskId)
  );
}

function numberOf(taskId: string): number {
  return Number(taskId.replace(/^.*-/, ''));
}
