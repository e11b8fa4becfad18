import {
  AuthenticationError,
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { plainMessage } from './plainMessage';
import { refusedField } from './refusedField';

/**
 * Distinguishes errors of the same class for the page: no annotation, or one
 * that names no project, an instance that is missing or rejects its credential,
 * a project that does not exist, choices that the portal does not offer. The
 * browser receives it as `error.reason`.
 */
type OctopusErrorReason =
  | 'noAnnotation'
  | 'badAnnotation'
  | 'notConfigured'
  | 'projectNotFound'
  | 'pickersOff';

/** Adds a reason to an error. */
export function withReason<E extends Error>(
  error: E,
  reason: OctopusErrorReason,
): E & { reason: OctopusErrorReason } {
  return Object.assign(error, { reason });
}

/**
 * Whether Octopus itself said that there is no such thing. An error with a
 * reason means something else, such as a rejected credential.
 */
export function isPlainNotFound(error: unknown): boolean {
  return error instanceof NotFoundError && !('reason' in error);
}

/**
 * Translates the error of a request to Octopus for the user of the portal. When
 * Octopus rejects the portal's own credential, the user must not appear to be
 * signed out, and a failed read must not look like a decision of Backstage's
 * permission policy. A refusal is what Octopus said. A refused write that is about a
 * field names it, as `error.field`. The request, which is the cause of the client's
 * error, goes into the stack, and so into the log.
 *
 * @param limitMs - the time limit of the request
 */
export function translateError(
  error: unknown,
  options: { instance: string; access: 'read' | 'write'; limitMs?: number },
): unknown {
  const { instance, access, limitMs } = options;
  if (
    error instanceof AuthenticationError ||
    (error instanceof NotAllowedError && access === 'read')
  ) {
    const message = plainMessage(error.message);
    return withReason(
      withStackOf(error, new NotFoundError(message)),
      'notConfigured',
    );
  }
  if (isError(error) && error.name === 'TimeoutError' && limitMs) {
    return new ServiceUnavailableError(
      `Octopus instance '${instance}' did not respond within ${
        limitMs / 1000
      } seconds`,
    );
  }
  if (isError(error)) {
    withStackOf(error, error);
    error.message = plainMessage(error.message);
  }
  return access === 'write' ? withField(error) : error;
}

/** Adds the cause of one error to the stack of another, for the log. */
function withStackOf<E extends Error>({ cause }: Error, error: E): E {
  if (isError(cause) && !error.stack?.includes(cause.message)) {
    error.stack += `\n    [cause]: ${cause.message}`;
  }
  return error;
}

/** Names the field that Octopus refuses, unless the error names one already. */
function withField(error: unknown): unknown {
  const isRefusal =
    (error instanceof InputError || error instanceof ConflictError) &&
    !('field' in error);
  const field = isRefusal && refusedField(error.message);
  return field ? Object.assign(error, { field }) : error;
}
