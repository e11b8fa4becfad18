import { stringifyError } from '@backstage/errors';
import { askAgain } from './askAgain';
import type { LockClock } from './LockClock';
import type { LockStore } from './LockStore';
import type { LockedRun } from './TaskLocks';

const BEAT_MS = 2_000;

/**
 * Shows again and again that a run is alive, until it is stopped. Nothing waits
 * for that: a database that is away is told in the log, and holds no run up.
 *
 * @returns stops it
 */
export function keepAlive(
  { store, clock }: { store: LockStore; clock: LockClock },
  { task, logger }: Pick<LockedRun, 'task' | 'logger'>,
  holder: string,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let isFailing = false;
  const renew = askAgain(() => store.beat(task, holder));
  const beat = async () => {
    try {
      const isOurs = await renew();
      if (!isOurs && !signal.aborted) {
        logger.warn(
          'Another run of this task has taken it over: this one had stopped responding. Both continue, and neither changes what the other has done',
        );
        stop.abort();
      }
      isFailing = false;
    } catch (error) {
      if (!isFailing) {
        isFailing = true;
        logger.warn(
          `The lock of this task could not be renewed, which is tried again: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  };
  const loop = async () => {
    while (!signal.aborted) {
      await clock.pause(BEAT_MS, signal);
      await beat();
    }
  };
  loop().catch(() => {});
  return () => stop.abort();
}
