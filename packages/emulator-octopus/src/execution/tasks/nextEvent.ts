import { SandboxContext } from '../../context';
import { spaces } from '../../spaces/spaces';
import { reasonNotToStart } from '../deployments/reasonNotToStart';
import { activeTasks, lastCompletedAt } from './activeTasks';
import { pickUpTime } from './durations';
import { finishTask } from './finishTask';
import { endStep, runNextStep, stepIsDue } from './runStep';
import { isCompleted, ServerTask, serverTasks } from './serverTask';
import { recordTaskEvent } from './taskEvents';

/**
 * Tasks that run at the same time; tasks that only wait for a child do not
 * count, or a parent could wait for ever. The number is the product's default
 * for one node; that waiting tasks are not counted is inferred.
 */
const TASK_CAP = 5;

/** Something that happens to a task at a time. */
export interface TaskEvent {
  task: ServerTask;
  at: number;
  apply(): void;
}

/** Whether the space of a task has stopped its queue. */
export function isHeld(ctx: SandboxContext, task: ServerTask): boolean {
  return !!ctx.store.of(spaces).get(task.SpaceId)?.TaskQueueStopped;
}

function isBusy(task: ServerTask): boolean {
  const step = task.steps[task.cursor];
  return task.state === 'Cancelling' || !step?.childTaskId;
}

function startTask(ctx: SandboxContext, task: ServerTask, at: number): void {
  task.startedAt = at;
  const reason = reasonNotToStart(ctx, task);
  if (reason === undefined) {
    task.state = 'Executing';
    recordTaskEvent(ctx, task, 'Started', at);
    runNextStep(ctx, task, at);
  } else {
    finishTask(ctx, task, 'Failed', at, reason);
  }
}

/** When a task may start at the earliest, as far as it is known now. */
function dueAt({ notBefore, queuedAt }: ServerTask): number {
  return notBefore ?? queuedAt;
}

/**
 * Tasks leave the queue in the order of their queue time, and of their ids where
 * it is the same (OctopusDeploy/Issues#4317): a scheduled task takes its place
 * when it is due, not when it was made.
 */
function queuedTasks(active: ServerTask[]): ServerTask[] {
  return active
    .filter(({ state }) => state === 'Queued')
    .sort((a, b) => dueAt(a) - dueAt(b));
}

/**
 * A task that could not start by its `QueueTimeExpiry` is given up, whatever
 * held it: its schedule, its concurrency tag, the task cap or a stopped queue
 * (OctopusDeploy/Issues#2856 and #5159).
 */
function startEvents(ctx: SandboxContext, active: ServerTask[]): TaskEvent[] {
  const running = active.filter(task => task.state !== 'Queued');
  const isFull = running.filter(isBusy).length >= TASK_CAP;
  const taken = new Set(running.map(task => task.concurrencyTag));
  return queuedTasks(active).flatMap(task => {
    const awaited = ctx.store.of(serverTasks).get(task.waitsFor ?? '');
    const isStopped =
      isFull ||
      isHeld(ctx, task) ||
      (awaited !== undefined && !isCompleted(awaited)) ||
      taken.has(task.concurrencyTag);
    taken.add(task.concurrencyTag);
    const at = Math.max(
      task.queuedAt + pickUpTime(ctx),
      task.notBefore ?? 0,
      task.heldUntil,
      awaited?.completedAt ?? 0,
      lastCompletedAt(ctx),
    );
    const { expiresAt } = task;
    if (expiresAt !== null && (isStopped || expiresAt < at)) {
      const apply = () => finishTask(ctx, task, 'TimedOut', expiresAt);
      return [{ task, at: expiresAt, apply }];
    }
    return isStopped
      ? []
      : [{ task, at, apply: () => startTask(ctx, task, at) }];
  });
}

function childEvent(
  ctx: SandboxContext,
  task: ServerTask,
  childId: string,
): TaskEvent | undefined {
  const child = ctx.store.of(serverTasks).get(childId);
  if (child && !isCompleted(child)) return undefined;
  const at = child?.completedAt ?? task.startedAt!;
  const succeeded = child?.state === 'Success';
  const apply = () => {
    const step = task.steps[task.cursor];
    if (!succeeded) {
      step.failure = `The deployment of the child release did not succeed: its task ended as ${
        child?.state ?? 'deleted'
      }.`;
    }
    if (succeeded) endStep(ctx, task, 'Success', at);
    else stepIsDue(ctx, task, at);
  };
  return { task, at, apply };
}

function runningEvent(
  ctx: SandboxContext,
  task: ServerTask,
): TaskEvent | undefined {
  if (task.state === 'Cancelling') {
    const at = task.cancelAt!;
    return { task, at, apply: () => finishTask(ctx, task, 'Canceled', at) };
  }
  const step = task.steps[task.cursor];
  if (step.dueAt !== null) {
    const at = step.dueAt;
    return { task, at, apply: () => stepIsDue(ctx, task, at) };
  }
  return step.childTaskId && !step.interruptionId
    ? childEvent(ctx, task, step.childTaskId)
    : undefined;
}

/** The first thing that happens to any task, not later than `until`. */
export function nextEvent(
  ctx: SandboxContext,
  until: number,
): TaskEvent | undefined {
  const active = activeTasks(ctx);
  const running = active
    .filter(task => task.state !== 'Queued')
    .map(task => runningEvent(ctx, task))
    .filter((event): event is TaskEvent => event !== undefined);
  return [...running, ...startEvents(ctx, active)]
    .filter(event => event.at <= until)
    .sort((a, b) => a.at - b.at)[0];
}
