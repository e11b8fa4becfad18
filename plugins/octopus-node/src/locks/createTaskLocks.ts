import { randomUUID } from 'node:crypto';
import { stringifyError } from '@backstage/errors';
import type { PluginDatabase } from '../database/migrate';
import { acquire } from './acquire';
import { Attempts } from './Attempts';
import { DecisionStore } from './DecisionStore';
import { keepAlive } from './keepAlive';
import { systemClock, type LockClock } from './LockClock';
import { LockStore } from './LockStore';
import { LockTables } from './LockTables';
import type { TaskLocks } from './TaskLocks';
import { withLimit } from '../waiting/withLimit';

/** No run waits longer for its lock to be released; the lock lapses then. */
const RELEASE_MS = 5_000;

/**
 * Keeps the locks in a database that all replicas share.
 *
 * @param database - opened when the first lock is taken
 */
export function createTaskLocks(options: {
  database: PluginDatabase;
  clock?: LockClock;
}): TaskLocks {
  const { database, clock = systemClock } = options;
  const tables = new LockTables(database, clock.now);
  const store = new LockStore(tables, clock.now);
  const decisions = new DecisionStore(tables, clock.now);
  const context = { store, clock };
  return {
    async run(run, work) {
      const holder = randomUUID();
      const attempts = new Attempts(store);
      try {
        await acquire({ store: attempts, clock }, run, holder);
      } catch (error) {
        // One that was given up may still succeed: nobody would release the lock.
        attempts
          .settled()
          .then(() => store.release(run.task, holder))
          .catch(() => {});
        throw error;
      }
      const stop = keepAlive(context, run, holder);
      try {
        return await work((name, make) => decisions.decide(run, name, make));
      } finally {
        stop();
        const released = store.release(run.task, holder).catch(error => {
          run.logger.warn(
            `The lock of this task could not be released, and lapses by itself: ${stringifyError(
              error,
            )}`,
          );
        });
        // Nor does one that is cancelled: what it ends with is thrown already.
        await withLimit(() => released, RELEASE_MS, run.signal).catch(() => {});
      }
    },
  };
}
