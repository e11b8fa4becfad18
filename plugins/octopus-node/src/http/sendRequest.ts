import { attempt } from './attempt';
import { backoff } from './backoff';
import { afterRefusal, askForLost } from './lostAnswers';
import type { FailedOutcome } from './Outcome';
import {
  nameRequest,
  type OctopusRequest,
  type RequestContext,
} from './RequestContext';

/** A server that asks for a longer wait than this gets its answer passed on instead. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Sends a request and repeats it where that is safe: any verb when Octopus did
 * not look at it (429, no connection), and otherwise (5xx, timeouts, broken
 * connections) all but POST. A POST whose answer was lost is only repeated
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
    const outcome = await attempt(context, request);
    if (outcome.kind === 'done') {
      return outcome.body;
    }
    if (outcome.kind === 'refused') {
      if (!lost) {
        throw outcome.error;
      }
      return afterRefusal(context, request, outcome, findLost);
    }
    lost ||= outcome.kind === 'lost';
    const final =
      (lost && request.method === 'POST' && !findLost) ||
      failures >= context.maxAttempts ||
      (outcome.retryAfterMs ?? 0) > LONGEST_WAIT_MS;
    if (!final) {
      await waitForRetry(context, request, outcome, failures);
    }
    const found =
      lost && request.method === 'POST'
        ? await askForLost(context, request, outcome.error, findLost)
        : undefined;
    if (found !== undefined) {
      return found;
    }
    if (final) {
      throw outcome.error;
    }
  }
}

async function waitForRetry(
  context: RequestContext,
  request: OctopusRequest,
  outcome: FailedOutcome,
  failures: number,
): Promise<void> {
  const { signal } = request;
  const waitMs = backoff(outcome, failures);
  context.logger?.warn(
    `${nameRequest(context, request)} did not succeed (attempt ${failures} of ${
      context.maxAttempts
    }); trying again in ${(waitMs / 1000).toFixed(1)} s: ${
      outcome.error.message
    }`,
  );
  if (outcome.kind === 'rateLimited') {
    // Every request of this user would be refused now, so all of them wait.
    context.pacer.pause(waitMs);
    return;
  }
  await context.sleep(waitMs, signal);
  signal?.throwIfAborted();
}
