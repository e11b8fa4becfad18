import { Entity, Kind } from '../../store/kind';

export type TaskState =
  | 'Queued'
  | 'Executing'
  | 'Cancelling'
  | 'Success'
  | 'Failed'
  | 'Canceled'
  | 'TimedOut';

export type ActivityStatus =
  | 'Pending'
  | 'Running'
  | 'Success'
  | 'Failed'
  | 'Skipped'
  | 'SuccessWithWarning'
  | 'Canceled';

/** One step of a task, planned when the task is made and filled in as it runs. */
export interface TaskStep {
  number: string;
  name: string;
  slug: string;
  actionType: string;
  condition: string;
  /** Where it runs, such as a target's name or `Octopus Server`. */
  location: string;
  /** It wants targets, and the environment has none for it. */
  hasNoTargets: boolean;
  /** Whoever started the task chose to leave it out. */
  isLeftOut: boolean;
  properties: Record<string, unknown>;
  /** Chosen versions by package reference name. */
  packages: Record<string, { id: string; version: string }>;
  status: ActivityStatus;
  startedAt: number | null;
  endedAt: number | null;
  /** When it will end, if nothing holds it up. */
  dueAt: number | null;
  /** What it fails with when it is due; null when it will succeed. */
  failure: string | null;
  /** Why it was skipped, or what its child deployment did. */
  note: string | null;
  childTaskId: string | null;
  interruptionId: string | null;
}

/** A server task with its plan. Times are milliseconds since 1970. */
export interface ServerTask extends Entity {
  SpaceId: string;
  type: 'Deploy' | 'RunbookRun';
  description: string;
  arguments: Record<string, string>;
  relatedIds: string[];
  projectId: string;
  environmentId: string;
  tenantId: string | null;
  runbookId: string | null;
  state: TaskState;
  queuedAt: number;
  /** Scheduled tasks wait for this. */
  notBefore: number | null;
  /** It could not start before this, because its space had stopped the queue. */
  heldUntil: number;
  expiresAt: number | null;
  /** Id of a task that has to succeed first: the one that provisions its environment. */
  waitsFor?: string;
  startedAt: number | null;
  completedAt: number | null;
  cancelAt: number | null;
  errorMessage: string;
  hasWarnings: boolean;
  /** A step failed. */
  isFailing: boolean;
  concurrencyTag: string;
  useGuidedFailure: boolean;
  steps: TaskStep[];
  /** Index of the step that runs. */
  cursor: number;
  /** Values of variables by name. */
  variables: Record<string, string>;
}

/** All server tasks, of every space. */
export const serverTasks: Kind<ServerTask> = {
  idPrefix: 'ServerTasks',
  itemType: 'Task',
  label: 'Task',
  path: 'tasks',
};

const COMPLETED: TaskState[] = ['Success', 'Failed', 'Canceled', 'TimedOut'];

/** Whether a task has come to its end (octopus-api.md §6.7). */
export function isCompleted(task: ServerTask): boolean {
  return COMPLETED.includes(task.state);
}
