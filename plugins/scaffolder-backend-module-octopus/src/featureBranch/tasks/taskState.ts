import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';

/** When something was started: its time in ISO 8601, and the id of its task. */
export interface StartedAt {
  created: string;
  taskId: string;
}

const ACTIVE: OctopusTaskState[] = ['Queued', 'Executing', 'Cancelling'];

/** Whether the task has not finished. */
export function isActive({ state }: { state: OctopusTaskState }): boolean {
  return ACTIVE.includes(state);
}

/** Whether the task has succeeded, or still may. */
export function isGoingWell({ state }: { state: OctopusTaskState }): boolean {
  return state === 'Queued' || state === 'Executing' || state === 'Success';
}

/** Sorts by start, newest first. Task ids break ties, since Octopus counts them up. */
export function newestFirst(a: StartedAt, b: StartedAt): number {
  return (
    Date.parse(b.created) - Date.parse(a.created) ||
    numberOf(b.taskId) - numberOf(a.taskId)
  );
}

function numberOf(taskId: string): number {
  return Number(taskId.replace(/^.*-/, ''));
}
