import type { LockedRun, TaskLocks } from './TaskLocks';

/** As the scaffolder's context has it. */
interface Checkpoint {
  key: string;
  fn(): Promise<any>;
}

/** What is read of the context that the scaffolder hands to an action. */
interface RunContext extends Omit<LockedRun, 'task'> {
  task: { id: string };
  step?: { id?: string };
  checkpoint(options: Checkpoint): Promise<any>;
  isDryRun?: boolean;
}

/**
 * Makes a scaffolder action wait while another run of the same task is at work,
 * here or in another replica. It finds the checkpoints of that run then, although
 * Backstage reads those of a task only once, before a step begins
 * (`prevTaskState` in NunjucksWorkflowRunner of
 * `@backstage/plugin-scaffolder-backend`). A dry run changes nothing, so it does
 * not wait.
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
          decide =>
            action.handler({
              ...ctx,
              checkpoint: ({ key, fn }: Checkpoint) =>
                ctx.checkpoint({
                  key,
                  fn: () => decide(`${ctx.step?.id}.${key}`, fn),
                }),
            }),
        );
  return { ...action, handler };
}
