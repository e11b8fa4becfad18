/** What the rate limit headers of a response say; parts that they lack are undefined. */
interface RateLimitHeaders {
  /** Size of the bucket. */
  limit?: number;
  /** How fast it refills. */
  requestsPerMinute?: number;
  /** Requests left in it. */
  remaining?: number;
}

/**
 * Reads `Octopus-RateLimit-Policy: l=200;rpm=600` and
 * `Octopus-RateLimit: r=7;t=18` (t: seconds until the bucket is full again).
 *
 * Source: OctopusDeploy/docs, administration/managing-infrastructure/rate-limiting.md,
 * "Advisory response headers".
 */
export function parseRateLimit(headers: Headers): RateLimitHeaders {
  const policy = parameters(headers.get('Octopus-RateLimit-Policy'));
  const state = parameters(headers.get('Octopus-RateLimit'));
  return {
    limit: policy.get('l'),
    requestsPerMinute: policy.get('rpm'),
    remaining: state.get('r'),
  };
}

function parameters(header: string | null): Map<string, number> {
  const pairs = (header ?? '')
    .split(';')
    .map(part => /^\s*(\w+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part))
    .filter(match => match !== null)
    .map(([, name, value]) => [name, Number(value)] as const);
  return new Map(pairs);
}

/**
 * Reads `Retry-After`, which is a number of seconds or a date.
 *
 * @returns milliseconds to wait from now, or undefined when there is nothing usable
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) {
    return undefined;
  }
  if (/^\d+(\.\d+)?$/.test(value)) {
    return Number(value) * 1000;
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
