import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { gitAdvice } from './gitAdvice';
import {
  describeDetails,
  type OctopusErrorDetails,
  withDetails,
} from './OctopusErrorDetails';

const REMEDIES: Record<number, string> = {
  401: 'Check the credential of this instance under octopus.instances.',
  403: 'Give the user of this credential the permission, or use a credential that has it.',
  429: 'The rate limit of this Octopus user is used up: try again in a minute, and give Backstage a service account of its own.',
};

const CLASSES: Record<number, new (message: string) => Error> = {
  401: AuthenticationError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  429: ServiceUnavailableError,
};

/**
 * The typed error for a response of 400 or above.
 *
 * @param request - which request it was and of which instance, for the message
 */
export function toOctopusError(
  request: string,
  details: OctopusErrorDetails & { status: number },
): Error & { octopus: OctopusErrorDetails } {
  const { status } = details;
  const verb = status >= 500 ? 'failed' : 'was refused';
  const said = describeDetails(details) || 'The answer gives no reason.';
  const advice = gitAdvice(details) ?? REMEDIES[status];
  const message = [`${request} ${verb} (${status}): ${said}`, advice]
    .filter(Boolean)
    .join(' ');
  return withDetails(new (errorClass(details))(message), details);
}

function errorClass(
  details: OctopusErrorDetails & { status: number },
): new (message: string) => Error {
  if (isStaleVersion(details)) {
    return ConflictError;
  }
  return (
    CLASSES[details.status] ??
    (details.status >= 500 ? ServiceUnavailableError : InputError)
  );
}

/**
 * A 400 for a `Version` that is no longer the newest. Source: the descriptions
 * of the 400 responses of PUT /variables/{id} and PUT /runbookProcesses/{id} in
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

/** Whether the object was saved by somebody else in the meantime. */
function isStaleVersion(details: OctopusErrorDetails): boolean {
  return details.status === 400 && mentions(details, STALE_VERSION);
}

/** Whether a server error will be the same however often one asks. */
export function isPermanent(details: OctopusErrorDetails): boolean {
  return details.status === 500 && mentions(details, VERSION_CONTROLLED);
}
