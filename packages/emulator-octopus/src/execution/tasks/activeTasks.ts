import { SandboxContext } from '../../context';
import { Entity, Kind } from '../../store/kind';
import { isCompleted, ServerTask, serverTasks } from './serverTask';

/** What the queue remembers; kept in the store so that a reset covers it. */
interface TaskQueue extends Entity {
  active: string[];
  lastCompletedAt: number;
}

const queues: Kind<TaskQueue> = {
  idPrefix: 'TaskQueues',
  itemType: 'TaskQueue',
  label: 'Task Queue',
  path: 'taskqueues',
};

function queueOf(ctx: SandboxContext): TaskQueue {
  return (
    ctx.store.of(queues).get('TaskQueues-1') ??
    ctx.store
      .of(queues)
      .put({ Id: 'TaskQueues-1', active: [], lastCompletedAt: 0 })
  );
}

/** Tasks that have not ended, oldest first. */
export function activeTasks(ctx: SandboxContext): ServerTask[] {
  const tasks = ctx.store.of(serverTasks);
  return queueOf(ctx)
    .active.map(id => tasks.get(id))
    .filter((task): task is ServerTask => !!task && !isCompleted(task));
}

/** Adds a task to the queue. */
export function activate(ctx: SandboxContext, task: ServerTask): void {
  queueOf(ctx).active.push(task.Id);
}

/** Takes a task that has ended out of the queue. */
export function deactivate(ctx: SandboxContext, task: ServerTask): void {
  const queue = queueOf(ctx);
  queue.active = queue.active.filter(id => id !== task.Id);
  queue.lastCompletedAt = Math.max(
    queue.lastCompletedAt,
    task.completedAt ?? 0,
  );
}

/** When the queue last moved on. */
export function lastCompletedAt(ctx: SandboxContext): number {
  return queueOf(ctx).lastCompletedAt;
}
