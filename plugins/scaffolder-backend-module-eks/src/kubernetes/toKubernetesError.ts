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
 * `Status`, whose `message` gives the reason. People read the message in the log
 * of a template; the request, which only developers know, is its cause.
 *
 * @param purpose - what the request is for, such as `read the Namespace shop`
 * @param request - such as `GET /api/v1/namespaces/shop`
 */
export function toKubernetesError(
  { status, body }: KubernetesResponse,
  purpose: string,
  request: string,
): Error {
  const reason = body?.message ?? `it gave no reason (status ${status})`;
  const TypedError =
    classes[status] ?? (status >= 500 ? ServiceUnavailableError : InputError);
  return Object.assign(
    new TypedError(`Kubernetes refused to ${purpose}: ${reason}`),
    { cause: new Error(`${request} was answered with status ${status}`) },
  );
}
