import { NotImplementedError } from '@backstage/errors';
import type { OctopusServerInformation } from '../types';
import { isServerAtLeast } from './isServerAtLeast';

/**
 * Refuses a server that is too old.
 *
 * @param server - answer of `serverInformation()`
 * @param minimum - such as `2022.3.5512`
 * @param purpose - what needs it, for the message
 * @throws NotImplementedError
 * @public
 */
export function assertServerVersion(
  server: Pick<OctopusServerInformation, 'Version'>,
  minimum: string,
  purpose?: string,
): void {
  if (!isServerAtLeast(server.Version, minimum)) {
    throw new NotImplementedError(
      `The Octopus server is too old: it runs ${server.Version}, and ${
        purpose ?? 'this'
      } needs ${minimum} or newer. Upgrade the server, or use another instance.`,
    );
  }
}
