import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { isStaleVersion } from './classify';
import { describeDetails } from './describeDetails';
import type { OctopusErrorDetails } from './OctopusErrorDetails';
import { withDetails } from './withDetails';

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
 * The typed error for an answer of 400 or above.
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
  const message = [`${request} ${verb} (${status}): ${said}`, REMEDIES[status]]
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
