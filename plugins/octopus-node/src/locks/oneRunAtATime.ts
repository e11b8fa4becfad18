import type { LockedRun, TaskLocks } from './TaskLocks';

/** What is read of the context that the scaffolder hands to an action. */
interface RunContext extends Omit<LockedRun, 'task'> {
  task: { id: string };
  isDryRun?: boolean;
}

/**
 * Makes a scaffolder action wait while another run of the same task is at work,
 * here or in another replica. A dry run changes nothing, so it does not wait.
 *
 * @public
 */
export function oneRunAtATime<A extends { handler(ctx: any): Promise<void> }>(
  action: A,
  locks: TaskLocks,
): A {
  const handler = (ctx: RunContext) =>
    ctx.isDryRun
      ? action.handler(ctx)
      : locks.run(
          { task: ctx.task.id, logger: ctx.logger, signal: ctx.signal },
          () => action.handler(ctx),
        );
  return { ...action, handler };
}
