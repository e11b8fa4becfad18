import { ServiceUnavailableError } from '@backstage/errors';
import { LATE, withLimit } from './withLimit';

/**
 * Waits for something, but not for ever.
 *
 * @param what - such as `The catalog of this portal`
 * @param call - is handed a signal that is aborted once nobody waits any more
 * @param signal - of the run that asks, if there is one: once that is cancelled,
 *   rejects with the signal's reason at once
 * @throws ServiceUnavailableError that names what did not answer
 *
 * @public
 */
export async function askInTime<T>(
  what: string,
  call: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  const over = new AbortController();
  try {
    const answer = await withLimit(() => call(over.signal), limitMs, signal);
    if (answer === LATE) {
      throw new ServiceUnavailableError(
        `${what} did not respond within ${
          limitMs / 1000
        } seconds; try again later`,
      );
    }
    return answer as T;
  } finally {
    over.abort(signal?.reason);
  }
}
