import { parseRateLimit } from './rateLimitHeaders';

/** What Octopus sets by default; used when only the remaining requests are known. */
const DEFAULT_POLICY = { limit: 200, requestsPerMinute: 200 };

/** Permission to send one request. */
export interface Permit {
  /** Milliseconds to wait before sending. */
  readonly waitMs: number;
  /** The request was sent; `headers` are those of its response, if there was one. */
  complete(headers?: Headers): void;
  /** The request was not sent. */
  release(): void;
}

/** Paces requests so that the server's token bucket never runs dry. */
export interface Pacer {
  acquire(): Permit;
  /** Holds back all requests, because the server demanded it. */
  pause(ms: number): void;
  /** Milliseconds left of a pause. */
  paused(): number;
  /** Whether the server has answered, and so told its limit if it has one. */
  heard(): boolean;
}

/**
 * Models the token bucket that Octopus keeps for each user, and lets requests
 * go at full speed until little is left in it, then as fast as it refills. A
 * part is left for other users of the same account: people in the portal, and
 * other replicas of Backstage. Each response corrects the model; upwards only if
 * it belongs to a later request than all responses before it, because responses
 * overtake each other. Without rate limit headers everything passes.
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
  let taken = 0;
  let open = 0;
  let isHeard = false;
  let newestAnswered = 0;

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

  const learn = (headers: Headers, number: number) => {
    const { remaining, ...seen } = parseRateLimit(headers);
    if (remaining === undefined) {
      // This response was not counted: its route is exempt, or something in
      // front of Octopus gave it.
      tokens += 1;
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
    const isNewest = number > newestAnswered;
    newestAnswered = Math.max(newestAnswered, number);
    // None of the requests under way need be in what the server has counted.
    const least = remaining - open;
    tokens =
      known?.limit === policy.limit
        ? Math.max(Math.min(tokens, remaining), isNewest ? least : -Infinity)
        : least;
  };

  return {
    acquire() {
      refill();
      tokens -= 1;
      taken += 1;
      open += 1;
      const number = taken;
      const missing = policy ? Math.max(0, reserve() - tokens) / perMs() : 0;
      return {
        waitMs: Math.max(paused(), Math.ceil(missing)),
        complete(headers) {
          open -= 1;
          if (headers) {
            isHeard = true;
            learn(headers, number);
          }
        },
        release() {
          open -= 1;
          tokens += 1;
        },
      };
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
    paused,
    heard: () => isHeard,
  };
}
