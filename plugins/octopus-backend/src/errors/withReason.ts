/**
 * Tells the states of the page apart where the class of an error does not:
 * no annotation, an instance that is missing or refuses its credential, a
 * project that does not exist. It reaches the browser as `error.reason`.
 */
export type OctopusErrorReason =
  | 'noAnnotation'
  | 'notConfigured'
  | 'projectNotFound';

/** Puts a reason on an error. */
export function withReason<E extends Error>(
  error: E,
  reason: OctopusErrorReason,
): E & { reason: OctopusErrorReason } {
  return Object.assign(error, { reason });
}
