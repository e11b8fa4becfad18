import { wireOf } from '../errors/RequestName';
import type { RequestPatience } from '../types';
import { afterRefusal, findLostResult } from './lostResponses';
import type { FailedOutcome } from './Outcome';
import type { OctopusRequest, RequestContext } from './RequestContext';
import { sendOnce } from './sendOnce';
import { LONGEST_WAIT_MS, RATE_LIMIT_MS } from './waits';

/**
 * Sends a request and repeats it where that is safe: any verb when Octopus did
 * not look at it (429, no connection), and otherwise (5xx, timeouts, broken
 * connections) all but POST. A POST whose response was lost is only repeated
 * after `findLost` has said that it left nothing behind.
 *
 * @returns the parsed body; undefined when it was empty
 */
export async function sendRequest(
  context: RequestContext,
  request: OctopusRequest,
  findLost?: () => Promise<unknown>,
): Promise<unknown> {
  let lost = false;
  for (let failures = 1; ; failures++) {
    const outcome = await sendOnce(context, request);
    if (outcome.kind === 'done') {
      return outcome.body;
    }
    context.logger?.debug(wireOf(outcome.error));
    if (outcome.kind === 'refused') {
      if (!lost) {
        throw outcome.error;
      }
      return afterRefusal(context, request, outcome, findLost);
    }
    lost ||= outcome.kind === 'lost';
    const final =
      (lost && request.method === 'POST' && !findLost) ||
      !mayRepeat(context, request, failures) ||
      (outcome.retryAfterMs ?? 0) > LONGEST_WAIT_MS;
    if (!final) {
      await waitForRetry(context, request, outcome, failures);
    }
    const found =
      lost && request.method === 'POST'
        ? await findLostResult(context, request, outcome.error, findLost)
        : undefined;
    if (found !== undefined) {
      return found;
    }
    if (final) {
      throw outcome.error;
    }
  }
}

/** One rule for all: so many attempts, and more while a task has patience. */
function mayRepeat(
  { maxAttempts }: RequestContext,
  { patience }: OctopusRequest,
  failures: number,
): boolean {
  return (
    failures < maxAttempts ||
    (patience !== undefined && patience.now() < patience.until)
  );
}

async function waitForRetry(
  context: RequestContext,
  request: OctopusRequest,
  outcome: FailedOutcome,
  failures: number,
): Promise<void> {
  const { signal, patience } = request;
  const waitMs = backoff(outcome, failures, patience);
  const attempts = patience
    ? `${failures}`
    : `${failures} of ${context.maxAttempts}`;
  context.logger?.warn(
    `Trying again in ${(waitMs / 1000).toFixed(
      1,
    )} s (attempt ${attempts} failed): ${outcome.error.message}`,
  );
  patience?.onRetry(outcome.error.message);
  if (outcome.kind === 'rateLimited') {
    // Every request of this user would be refused now, so all of them wait.
    context.pacer.pause(waitMs);
    return;
  }
  await context.sleep(waitMs, signal);
  signal?.throwIfAborted();
}

const BASE_MS = 500;
const LONGEST_MS = 10_000;

/** All requests of the user wait with it, so it does not double for as long as a task has patience. */
const LONGEST_RATE_LIMIT_MS = 30_000;

/**
 * Milliseconds until the next attempt: what the server asked for, and on top a
 * random part of a time that doubles ("full jitter"). Where the server asked for
 * nothing, what is left of somebody's patience is not exceeded.
 *
 * @param failures - how many attempts have failed so far, from 1
 */
function backoff(
  outcome: FailedOutcome,
  failures: number,
  patience: RequestPatience | undefined,
): number {
  const doubled = 2 ** (failures - 1);
  const jitter = Math.random() * Math.min(LONGEST_MS, BASE_MS * doubled);
  if (outcome.retryAfterMs !== undefined) {
    return outcome.retryAfterMs + jitter;
  }
  const own =
    outcome.kind === 'rateLimited'
      ? Math.min(LONGEST_RATE_LIMIT_MS, RATE_LIMIT_MS * doubled) + jitter
      : jitter;
  const left = patience ? patience.until - patience.now() : 0;
  return left > 0 ? Math.min(own, left) : own;
}
