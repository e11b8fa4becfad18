import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** Puts what Octopus said on an error. */
export function withDetails<E extends Error>(
  error: E,
  octopus: OctopusErrorDetails,
): E & { octopus: OctopusErrorDetails } {
  return Object.assign(error, { octopus });
}
