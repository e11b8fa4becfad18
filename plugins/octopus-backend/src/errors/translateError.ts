import {
  AuthenticationError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { withReason } from './withReason';

/**
 * Makes of a failed request to Octopus what a person in Backstage should see.
 * Octopus refusing the portal's own credential must not look as if the person
 * was signed out; to read, it must not look as if Backstage's policy said no.
 *
 * @param limitMs - how long the request was given
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
    return withReason(new NotFoundError(error.message), 'notConfigured');
  }
  if (isError(error) && error.name === 'TimeoutError' && limitMs) {
    return new ServiceUnavailableError(
      `Octopus instance '${instance}' did not answer within ${
        limitMs / 1000
      } seconds`,
    );
  }
  return error;
}
