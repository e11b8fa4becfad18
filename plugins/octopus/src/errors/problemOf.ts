import { ResponseError } from '@backstage/errors';

/** Why there is nothing to show, or no more than was shown before. */
export type OctopusProblem =
  | 'noAnnotation'
  | 'notConfigured'
  | 'projectNotFound'
  | 'noPermission'
  | 'unreachable'
  | 'unknown';

const reasons: Record<string, OctopusProblem> = {
  noAnnotation: 'noAnnotation',
  notConfigured: 'notConfigured',
  projectNotFound: 'projectNotFound',
};

/** Tells the answers of the backend apart, by its `reason` first and then its status. */
export function problemOf(error: unknown): OctopusProblem {
  if (!(error instanceof ResponseError)) {
    // The browser could not reach the portal at all.
    return error instanceof TypeError ? 'unreachable' : 'unknown';
  }
  const { reason } = error.body.error as { reason?: string };
  if (reason && reasons[reason]) {
    return reasons[reason];
  }
  switch (error.statusCode) {
    case 401:
    case 403:
      return 'noPermission';
    case 404:
      // Without the backend plugin nobody names the error.
      return error.cause.name === 'NotFoundError'
        ? 'projectNotFound'
        : 'notConfigured';
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    default:
      return 'unknown';
  }
}
