import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { setTimeout as sleep } from 'node:timers/promises';
import { GitRemote } from './remote';

/** Milliseconds between attempts: they outlast two minutes in which GitHub is away. */
const DELAYS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000];

/** After so many attempts, a new repository is known everywhere. */
const ATTEMPTS_OF_NEW = 3;

/**
 * Does something with a remote, and does it again when the remote was not
 * reached, failed, or had had too many requests.
 *
 * @param act - may be done twice: the response to the first may have been lost
 * @param isNew - the repository was just made, and not known everywhere at once
 * @throws the last error of `act`; the reason of the remote's signal
 */
export async function patiently<T>(
  remote: GitRemote,
  act: () => Promise<T>,
  { isNew = false } = {},
): Promise<T> {
  const { delays = DELAYS, signal, logger } = remote;
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const isPassing =
        error instanceof ServiceUnavailableError ||
        (error instanceof NotFoundError && isNew && attempt < ATTEMPTS_OF_NEW);
      if (!isPassing || attempt >= delays.length) {
        throw error;
      }
      logger?.warn(
        `Trying again in ${delays[attempt] / 1000} s: ${error.message}`,
      );
      await sleep(delays[attempt], undefined, { signal }).catch(stopped => {
        throw signal?.aborted ? signal.reason : stopped;
      });
    }
  }
}
