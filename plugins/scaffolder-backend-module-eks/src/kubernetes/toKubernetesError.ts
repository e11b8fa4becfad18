import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { KubernetesResponse } from './sendRequest';

const classes: Record<number, new (message: string) => Error> = {
  401: AuthenticationError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  429: ServiceUnavailableError,
};

/**
 * The error for a response whose status is not 2xx. Its body is a Kubernetes
 * `Status`, whose `message` gives the reason.
 *
 * @param request - such as `GET /api/v1/namespaces`
 */
export function toKubernetesError(
  { status, body }: KubernetesResponse,
  request: string,
): Error {
  const reason = body?.message ?? 'no reason given';
  const TypedError =
    classes[status] ?? (status >= 500 ? ServiceUnavailableError : InputError);
  return new TypedError(
    `The Kubernetes API refused ${request}: ${reason} (${status})`,
  );
}
