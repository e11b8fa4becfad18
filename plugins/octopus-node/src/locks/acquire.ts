import {
  ConflictError,
  ServiceUnavailableError,
  stringifyError,
} from '@backstage/errors';
import type { Held, LockStore } from './LockStore';
import type { LockClock } from './LockClock';
import type { LockedRun } from './TaskLocks';
import { LATE, withinLimit } from './withinLimit';

/** How long a lock has to be seen without a sign of life to be taken over. */
const LEASE_MS = 15_000;
const POLL_MS = 2_000;
/** How long one statement is waited for, before a line says so. */
const STATEMENT_MS = 5_000;
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
  { store, clock }: { store: LockStore; clock: LockClock },
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
  const take = askOnce(() => store.take(task, holder));

  for (;;) {
    signal?.throwIfAborted();
    const answer = await take();
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
      if (seen && now - seen.since >= LEASE_MS) {
        // One that succeeds late is seen with the next question.
        const tookOver = await withinLimit(
          store.takeOver(task, holder, seen).catch(() => false),
          STATEMENT_MS,
        );
        if (tookOver === true) {
          logger.info(
            `The run of this task that was at work has not shown a sign of life for ${
              LEASE_MS / 1000
            } s, so this one goes on in its place`,
          );
          return;
        }
        seen = undefined;
      }
      say(
        'Another run of this task is at work: this one waits for it, and then looks whether anything is left to do',
      );
      if (now - start >= RUN_LIMIT_MS) {
        throw new ConflictError(
          'Another run of this task is still at work after three hours: wait for it to end, or cancel the task. Then run this again.',
        );
      }
    }
    await clock.pause(POLL_MS, signal);
  }
}

/**
 * Asks, and reports what goes wrong. A statement that is late is waited for
 * again, instead of adding another one to those that a database has not answered.
 */
function askOnce(
  ask: () => Promise<Held | undefined>,
): () => Promise<{ held: Held | undefined } | { problem: string }> {
  let pending: Promise<Held | undefined> | undefined;
  return async () => {
    pending ??= ask();
    // Nobody may be waiting any more when it fails.
    pending.catch(() => {});
    try {
      const held = await withinLimit(pending, STATEMENT_MS);
      if (held === LATE) {
        return { problem: `no response within ${STATEMENT_MS / 1000} s` };
      }
      pending = undefined;
      return { held };
    } catch (error) {
      pending = undefined;
      return { problem: stringifyError(error) };
    }
  };
}
