import type { FailedOutcome } from './Outcome';

const BASE_MS = 500;
const LONGEST_MS = 10_000;

/** Wait after a 429 that does not say how long; as in the official .NET client. */
const RATE_LIMIT_MS = 2_000;

/**
 * Milliseconds until the next attempt: what the server asked for, and on top a
 * random part of a time that doubles ("full jitter").
 *
 * @param failures - how many attempts have failed so far, from 1
 */
export function backoff(outcome: FailedOutcome, failures: number): number {
  const doubled = 2 ** (failures - 1);
  const asked =
    outcome.retryAfterMs ??
    (outcome.kind === 'rateLimited' ? RATE_LIMIT_MS * doubled : 0);
  return asked + Math.random() * Math.min(LONGEST_MS, BASE_MS * doubled);
}
