import { parseRateLimit } from './parseRateLimit';

/** What Octopus sets by default; used when only the remaining requests are known. */
const DEFAULT_POLICY = { limit: 200, requestsPerMinute: 200 };

/** Spreads requests so that the bucket of the server never runs dry. */
export interface Pacer {
  /** Takes a place; returns the milliseconds to wait before sending. */
  take(): number;
  /** Gives back a place that was not used, or cost nothing. */
  giveBack(): void;
  /** Learns from the headers of an answer. */
  learn(headers: Headers): void;
  /** Holds every request back, because the server said so. */
  pause(ms: number): void;
  /** Milliseconds left of a pause. */
  paused(): number;
}

/**
 * Models the token bucket that Octopus keeps for each user, and lets requests
 * go at full speed until little is left in it, then as fast as it refills. A
 * part is left for other users of the same account: people in the portal, and
 * other replicas of Backstage. Answers only ever lower the model, because they
 * may overtake each other; time raises it again. Without rate limit headers it
 * lets everything pass.
 *
 * Source: OctopusDeploy/docs, administration/managing-infrastructure/rate-limiting.md.
 *
 * @param now - milliseconds of a clock that never goes back
 */
export function createPacer(now: () => number): Pacer {
  let policy: { limit: number; requestsPerMinute: number } | undefined;
  let tokens = 0;
  let countedAt = 0;
  let pausedUntil = 0;

  const perMs = () => (policy?.requestsPerMinute ?? 0) / 60_000;
  const refill = () => {
    const time = now();
    if (policy) {
      tokens = Math.min(policy.limit, tokens + (time - countedAt) * perMs());
    }
    countedAt = time;
  };
  const reserve = () =>
    policy ? Math.min(10, Math.max(1, Math.floor(policy.limit / 20))) : 0;
  const paused = () => Math.max(0, pausedUntil - now());

  return {
    take() {
      if (!policy) {
        return paused();
      }
      refill();
      tokens -= 1;
      const missing = Math.max(0, reserve() - tokens);
      return Math.max(paused(), Math.ceil(missing / perMs()));
    },
    giveBack() {
      tokens += 1;
    },
    learn(headers) {
      const seen = parseRateLimit(headers);
      if (seen.remaining === undefined) {
        // This answer was not counted: its route is exempt, or something in
        // front of Octopus gave it.
        this.giveBack();
        return;
      }
      const known = policy;
      policy = {
        limit: seen.limit || known?.limit || DEFAULT_POLICY.limit,
        requestsPerMinute:
          seen.requestsPerMinute ||
          known?.requestsPerMinute ||
          DEFAULT_POLICY.requestsPerMinute,
      };
      refill();
      const sameLimit = known?.limit === policy.limit;
      tokens = sameLimit ? Math.min(tokens, seen.remaining) : seen.remaining;
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
    paused,
  };
}
