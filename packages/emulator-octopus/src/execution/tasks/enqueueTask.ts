import { SandboxContext } from '../../context';
import { activate } from './activeTasks';
import { ServerTask, serverTasks } from './serverTask';

/** What a new task is made of; the rest starts empty. */
export type NewTask = Pick<
  ServerTask,
  | 'Id'
  | 'SpaceId'
  | 'type'
  | 'description'
  | 'arguments'
  | 'relatedIds'
  | 'projectId'
  | 'environmentId'
  | 'tenantId'
  | 'runbookId'
  | 'concurrencyTag'
  | 'useGuidedFailure'
  | 'steps'
  | 'variables'
  | 'queuedAt'
  | 'notBefore'
  | 'expiresAt'
  | 'waitsFor'
>;

/** Puts a task at the end of the queue. */
export function enqueueTask(ctx: SandboxContext, input: NewTask): ServerTask {
  const task = ctx.store.of(serverTasks).put({
    ...input,
    state: 'Queued',
    heldUntil: 0,
    startedAt: null,
    completedAt: null,
    cancelAt: null,
    errorMessage: '',
    hasWarnings: false,
    isFailing: false,
    cursor: -1,
  });
  activate(ctx, task);
  return task;
}
