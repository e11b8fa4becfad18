import type { LoggerService } from '@backstage/backend-plugin-api';

/**
 * One run of an action, as the scaffolder describes it.
 *
 * @public
 */
export interface LockedRun {
  /** Id of the task. */
  task: string;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  signal?: AbortSignal;
}

/**
 * Lets one run at a time work on a task, in all replicas. Backstage starts a
 * task again whose heartbeat failed, although the first run may still be at work:
 * after one failed query it sends no more heartbeats (StorageTaskBroker of
 * `@backstage/plugin-scaffolder-backend`, `startTimeout`).
 *
 * @public
 */
export interface TaskLocks {
  /**
   * Runs `work` once no other run of the task is at work. A run that was killed
   * holds its task for 15 seconds more.
   *
   * `work` gets a function that gives what this or another run of the task has
   * decided under a name, and otherwise decides: it calls `make`, and keeps what
   * that gives for at least a day, as JSON and without encryption.
   *
   * @throws ConflictError when the other run takes longer than three hours,
   * ServiceUnavailableError when the database cannot be reached for five
   * minutes, or has no tables for this and may not get them; the signal's reason when the run is cancelled
   */
  run<T>(
    run: LockedRun,
    work: (
      decide: <V>(name: string, make: () => Promise<V>) => Promise<V>,
    ) => Promise<T>,
  ): Promise<T>;
}
