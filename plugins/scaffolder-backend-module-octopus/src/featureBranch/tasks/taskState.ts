import { OctopusTaskState } from '@octopus-backstage/plugin-octopus-common';

/** When something was asked for: its time in ISO 8601, and the id of its task. */
export interface RequestedAt {
  created: string;
  taskId: string;
}

/** Whether the task has succeeded, or still may. */
export function isGoingWell({ state }: { state: OctopusTaskState }): boolean {
  return state === 'Queued' || state === 'Executing' || state === 'Success';
}

/**
 * Whether something was asked for after something else: it is what the other
 * started, or came later to claim the same namespace. This does not tell which
 * of them took effect later: see `byEffect`. Task ids break ties, since Octopus
 * counts them up.
 */
export function isRequestedAfter(a: RequestedAt, b: RequestedAt): boolean {
  return (
    (Date.parse(a.created) - Date.parse(b.created) ||
      numberOf(a.taskId) - numberOf(b.taskId)) > 0
  );
}

function numberOf(taskId: string): number {
  return Number(taskId.replace(/^.*-/, ''));
}
