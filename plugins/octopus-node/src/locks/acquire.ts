import {
  ConflictError,
  ServiceUnavailableError,
  stringifyError,
} from '@backstage/errors';
import { askAgain } from './askAgain';
import type { Held, LockStore } from './LockStore';
import type { LockClock } from './LockClock';
import { UnusableTablesError } from './LockTables';
import type { LockedRun } from './TaskLocks';
import { withLimit } from '../waiting/withLimit';

/** How long a lock has to be seen without a sign of life to be taken over. */
const LEASE_MS = 15_000;
const POLL_MS = 2_000;
/** How long taking a lock over is waited for. */
const TAKE_OVER_MS = 5_000;
const LONGEST_SILENCE_MS = 30_000;
const DATABASE_LIMIT_MS = 5 * 60_000;
const RUN_LIMIT_MS = 3 * 60 * 60_000;

/**
 * Waits until the lock of a task is this holder's. Whether the one who has it is
 * still alive is judged by what is seen from here: a time in the database would
 * say that everybody is dead after the database was away, and the clocks of two
 * replicas differ.
 */
export async function acquire(
  {
    store,
    clock,
  }: { store: Pick<LockStore, 'take' | 'takeOver'>; clock: LockClock },
  { task, logger, signal }: LockedRun,
  holder: string,
): Promise<void> {
  const start = clock.now();
  let answeredAt = start;
  let seen: (Held & { since: number }) | undefined;
  let saidAt: number | undefined;
  const say = (text: string) => {
    if (saidAt === undefined || clock.now() - saidAt >= LONGEST_SILENCE_MS) {
      saidAt = clock.now();
      logger.info(text);
    }
  };
  const take = askAgain(() => store.take(task, holder));

  for (;;) {
    signal?.throwIfAborted();
    const answer = await answerOf(take, signal);
    const now = clock.now();
    if ('problem' in answer) {
      seen = undefined;
      say(
        `Waiting for the database, which keeps a task from being run twice: ${answer.problem}`,
      );
      if (now - answeredAt >= DATABASE_LIMIT_MS) {
        throw new ServiceUnavailableError(
          `The scaffolder's database could not be used to lock this task: ${answer.problem}. Run this again once it can be reached.`,
        );
      }
    } else {
      answeredAt = now;
      const { held } = answer;
      if (held?.holder === holder) {
        return;
      }
      if (!held || held.holder !== seen?.holder || held.beats !== seen.beats) {
        seen = held && { ...held, since: now };
      }
      const silent = seen;
      if (silent && now - silent.since >= LEASE_MS) {
        // One that succeeds late is seen with the next question.
        const tookOver = await withLimit(
          () => store.takeOver(task, holder, silent).catch(() => false),
          TAKE_OVER_MS,
          signal,
        );
        if (tookOver === true) {
          logger.info(
            `The previous run of this task has not responded for ${
              LEASE_MS / 1000
            } s, so this one continues in its place`,
          );
          return;
        }
        seen = undefined;
      }
      say(
        'Another run of this task is in progress: this one waits for it, and then checks whether anything is left to do',
      );
      if (now - start >= RUN_LIMIT_MS) {
        throw new ConflictError(
          'Another run of this task is still in progress after three hours: wait for it to end, or cancel the task. Then run this again.',
        );
      }
    }
    await clock.pause(POLL_MS, signal);
  }
}

/** Asks, and reports what goes wrong unless it stays wrong. */
async function answerOf(
  take: (signal?: AbortSignal) => Promise<Held | undefined>,
  signal?: AbortSignal,
): Promise<{ held: Held | undefined } | { problem: string }> {
  try {
    return { held: await take(signal) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof UnusableTablesError) {
      throw error;
    }
    return { problem: stringifyError(error) };
  }
}
