/** Longer waits than this are not waited for: the error is thrown instead. */
export const LONGEST_WAIT_MS = 120_000;

/** Wait after a 429 that does not say how long; as in the official .NET client. */
export const RATE_LIMIT_MS = 2_000;
