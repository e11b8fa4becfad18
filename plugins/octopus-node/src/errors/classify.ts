import type { OctopusErrorDetails } from './OctopusErrorDetails';

/**
 * A 400 for a `Version` that is no longer the newest. Source: the descriptions
 * of the 400 answers of PUT /variables/{id} and PUT /runbookProcesses/{id} in
 * the server's OpenAPI document.
 */
const STALE_VERSION = /another user has made changes/i;

/**
 * A 500 that stays: the project is version-controlled and the route is not
 * made for such projects. Source: octopus-api.md section 4.1.
 */
const VERSION_CONTROLLED = /request for a version-controlled resource/i;

function mentions(details: OctopusErrorDetails, pattern: RegExp): boolean {
  return [details.errorMessage, ...details.errors].some(text =>
    pattern.test(text),
  );
}

/** Whether somebody else saved the same thing in between. */
export function isStaleVersion(details: OctopusErrorDetails): boolean {
  return details.status === 400 && mentions(details, STALE_VERSION);
}

/** Whether a server error will be the same however often one asks. */
export function isPermanent(details: OctopusErrorDetails): boolean {
  return details.status === 500 && mentions(details, VERSION_CONTROLLED);
}
