/** Why a request failed. Source: `Status` in the Kubernetes API reference (meta/v1). */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: {};
  status: 'Failure';
  message: string;
  reason: string;
  details?: { name?: string; group?: string; kind?: string };
  code: 401 | 404 | 405;
}

function failure(
  code: Status['code'],
  reason: string,
  message: string,
  details?: Status['details'],
): Status {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    ...(details && { details }),
    code,
  };
}

/** Source: kubernetes/kubernetes:staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go */
export const failures = {
  unauthorized: () => failure(401, 'Unauthorized', 'Unauthorized'),
  notFound: (kind: string, name: string) =>
    failure(404, 'NotFound', `${kind} "${name}" not found`, { name, kind }),
  noSuchResource: () =>
    failure(
      404,
      'NotFound',
      'the server could not find the requested resource',
      {},
    ),
  methodNotAllowed: () =>
    failure(
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
      {},
    ),
  notSupported: (action: string, kind: string) =>
    failure(
      405,
      'MethodNotAllowed',
      `${action} is not supported on resources of kind "${kind}"`,
      { kind },
    ),
};
