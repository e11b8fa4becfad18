import { ServiceUnavailableError } from '@backstage/errors';
import { LATE, withLimit } from './withLimit';

/**
 * Waits for something, but not for ever.
 *
 * @param what - such as `The catalog of this portal`
 * @throws ServiceUnavailableError that names what did not answer
 *
 * @public
 */
export async function askInTime<T>(
  what: string,
  call: () => Promise<T>,
  limitMs: number,
): Promise<T> {
  const answer = await withLimit(call, limitMs);
  if (answer === LATE) {
    throw new ServiceUnavailableError(
      `${what} did not answer within ${
        limitMs / 1000
      } seconds; try again later`,
    );
  }
  return answer as T;
}
