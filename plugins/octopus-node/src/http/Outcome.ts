/** How one attempt at a request ended. */
export type Outcome =
  | { kind: 'done'; body: unknown }
  /** Octopus answered, and asking again would change nothing. */
  | { kind: 'refused'; error: Error; status?: number }
  | FailedOutcome;

/** An attempt after which another one may succeed. */
export type FailedOutcome = {
  /**
   * Whether repeating is safe: after `rateLimited` and `notSent` it is, since
   * Octopus did not look at the request; after `lost` the work may have been done.
   */
  kind: 'rateLimited' | 'notSent' | 'lost';
  error: Error;
  /** What the server asked for. */
  retryAfterMs?: number;
};
