import { LATE, withLimit } from '../waiting/withLimit';

/** How long one statement is waited for, before another one is sent. */
const STATEMENT_MS = 5_000;
/** A database that is away must not use up all connections of the portal. */
const MOST_UNANSWERED = 3;

/**
 * Asks a database again and again, when a single connection may be stuck.
 *
 * @returns asks once; throws Error when no answer comes within five seconds, and
 * the reason of the signal as soon as that is aborted
 */
export function askAgain<T>(
  ask: () => Promise<T>,
): (signal?: AbortSignal) => Promise<T> {
  const unanswered = new Set<Promise<T>>();
  return async signal => {
    if (unanswered.size < MOST_UNANSWERED) {
      const answer = ask();
      const forget = () => unanswered.delete(answer);
      unanswered.add(answer);
      answer.then(forget, forget);
    }
    const first = await withLimit(
      () => Promise.race(unanswered),
      STATEMENT_MS,
      signal,
    );
    if (first === LATE) {
      throw new Error(`no response within ${STATEMENT_MS / 1000} s`);
    }
    return first;
  };
}
