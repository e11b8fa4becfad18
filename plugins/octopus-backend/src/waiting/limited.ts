import {
  askInTime,
  type AsynchronousService,
  limited as limitedService,
} from '@octopus-backstage/plugin-octopus-node';
import { waitFor } from './Answering';

/** How long to wait for Backstage itself, such as for its catalog. */
const BACKSTAGE_MS = 10_000;

/**
 * Waits for Backstage itself, but not for ever: its services wait for their
 * database for as long as that is away.
 *
 * @param what - such as `The catalog`
 * @throws ServiceUnavailableError that names what did not answer
 */
export function askBackstage<T>(
  what: string,
  call: () => Promise<T>,
): Promise<T> {
  return waitFor(what, () =>
    // Nobody cancels a page.
    askInTime(`${what} of this portal`, call, BACKSTAGE_MS, undefined),
  );
}

/** The same service, with a limit to every call. */
export function limited<T extends object>(
  what: string,
  service: T & AsynchronousService<T>,
): T {
  return limitedService<T>(what, service, askBackstage);
}
