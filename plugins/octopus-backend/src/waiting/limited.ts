import { ServiceUnavailableError } from '@backstage/errors';
import { waitFor } from './Answering';
import { LATE, withLimit } from './withLimit';

/** How long to wait for Backstage itself, such as for its catalog. */
const BACKSTAGE_MS = 10_000;

/**
 * Waits for Backstage itself, but not for ever: its services wait for their
 * database for as long as that is away.
 *
 * @param what - such as `The catalog`
 * @throws ServiceUnavailableError that names what did not answer
 */
export async function askBackstage<T>(
  what: string,
  call: () => Promise<T>,
): Promise<T> {
  const answer = await waitFor(what, () => withLimit(call, BACKSTAGE_MS));
  if (answer === LATE) {
    throw new ServiceUnavailableError(
      `${what} of this portal did not answer within ${
        BACKSTAGE_MS / 1000
      } seconds; try again later`,
    );
  }
  return answer as T;
}

/** A service all of whose methods return promises. */
type Asynchronous<T> = {
  [K in keyof T]: (...args: never[]) => Promise<unknown>;
};

/** The same service, with a limit to every call. */
export function limited<T extends object>(
  what: string,
  service: T & Asynchronous<T>,
): T {
  return new Proxy<T>(service, {
    get(target, name) {
      const method = Reflect.get(target, name);
      return typeof method === 'function'
        ? (...args: unknown[]) =>
            askBackstage(what, async () => method.apply(target, args))
        : method;
    },
  });
}
