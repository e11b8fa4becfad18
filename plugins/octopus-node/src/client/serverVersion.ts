import { NotImplementedError } from '@backstage/errors';
import type { OctopusServerInformation } from '../types';

/**
 * Refuses a server that is too old.
 *
 * @param server - response of `serverInformation()`
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

/**
 * Whether a server version such as `2026.3.1507` is a minimum or newer,
 * compared part by part as numbers. `0.0.0-local` and its like are builds of
 * Octopus's own developers and count as newest, as the official clients do.
 *
 * @returns false for a version that cannot be read
 * @public
 */
export function isServerAtLeast(version: string, minimum: string): boolean {
  if (/^0\.0\.0-/.test(version)) {
    return true;
  }
  const actual = numbers(version);
  const wanted = numbers(minimum);
  if (!actual || !wanted) {
    return false;
  }
  for (let i = 0; i < Math.max(actual.length, wanted.length); i++) {
    const difference = (actual[i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return true;
}

function numbers(version: string): number[] | undefined {
  const release = /^\d+(?:\.\d+)*/.exec(version)?.[0];
  return release?.split('.').map(Number);
}
