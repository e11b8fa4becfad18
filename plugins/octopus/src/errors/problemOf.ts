import { ResponseError } from '@backstage/errors';

/** Why there is nothing, or nothing new, to show. */
export type OctopusProblem =
  | 'noAnnotation'
  | 'badAnnotation'
  | 'notConfigured'
  | 'projectNotFound'
  | 'noPermission'
  | 'unreachable'
  | 'offline'
  | 'unknown';

const reasons: Record<string, OctopusProblem> = {
  noAnnotation: 'noAnnotation',
  badAnnotation: 'badAnnotation',
  notConfigured: 'notConfigured',
  projectNotFound: 'projectNotFound',
};

/**
 * Classifies an error of the backend, first by its `reason` and then by its
 * status.
 */
export function problemOf(error: unknown): OctopusProblem {
  if (!(error instanceof ResponseError)) {
    // The browser could not reach the portal at all: nothing is known of Octopus.
    return error instanceof TypeError ? 'offline' : 'unknown';
  }
  const reason = reasonOf(error);
  if (reason && reasons[reason]) {
    return reasons[reason];
  }
  switch (error.statusCode) {
    case 401:
    case 403:
      return 'noPermission';
    case 404:
      // Without the backend plugin the error has no name of ours.
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

function reasonOf(error: ResponseError): string | undefined {
  return (error.body.error as { reason?: string }).reason;
}

/** Whether the portal lists nothing for forms: `octopus.pickers.enabled` is false. */
export function isWithoutPickers(error: unknown): boolean {
  return error instanceof ResponseError && reasonOf(error) === 'pickersOff';
}

/**
 * Returns the backend's own message, without the status line that
 * `ResponseError` adds.
 */
export function messageOf(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body.error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Why something that a person entered was not taken, in a sentence. */
export interface Refusal {
  message: string;
  /** What it is about in the request, such as `version` or `variables.Size`. */
  field?: string;
}

/** Reads what the backend says against a request, and of which field it says so. */
export function refusalOf(error: unknown): Refusal {
  const message = messageOf(error);
  if (!(error instanceof ResponseError)) {
    return { message };
  }
  const { field } = error.body.error as { field?: unknown };
  return typeof field === 'string' && field ? { message, field } : { message };
}

/** Whether nothing but an answer is missing, so that asking again may help. */
export function mayPass(problem: OctopusProblem): boolean {
  return problem === 'unreachable' || problem === 'offline';
}

/** Whether what was asked for does not exist, such as a deleted deployment. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.statusCode === 404 &&
    error.cause.name === 'NotFoundError' &&
    problemOf(error) === 'projectNotFound' &&
    !('reason' in error.body.error)
  );
}
