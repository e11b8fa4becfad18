/** What is known of a request that GitHub did not do. */
export interface RefusedRequest {
  status?: number;
  message?: string;
  response?: { headers?: Record<string, string | number | undefined> };
}

/** Seconds, where GitHub does not say how long; doubled each time. */
const LEAST_WAIT = 60;

/**
 * How long a request has to wait that one of GitHub's limits refused: 429
 * always, and 403 with a sign of a limit, which is a missing right without one.
 * Sources: "Rate limits for the REST API" (403 or 429; `retry-after`, then
 * `x-ratelimit-reset`, and otherwise at least a minute and longer each time) and
 * "Best practices for using the REST API" in GitHub's documentation; the words
 * "abuse detection" are those of older Enterprise servers.
 *
 * @param failures - of this request so far, from 0
 * @param now - milliseconds since 1970
 * @returns seconds; undefined when no limit refused it
 */
export function refusedByLimit(
  { status, message = '', response }: RefusedRequest,
  failures: number,
  now: number,
): number | undefined {
  const { headers = {} } = response ?? {};
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const retryAfter = Number(headers['retry-after'] ?? NaN);
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (isUsedUp ||
        retryAfter >= 0 ||
        /rate limit|abuse detection/i.test(message)));
  if (!isLimit) {
    return undefined;
  }
  if (retryAfter >= 0) {
    return retryAfter;
  }
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
  if (isUsedUp && reset > 0) {
    // A second more: its clock and ours differ.
    return Math.max(0, Math.ceil(reset - now / 1000)) + 1;
  }
  return LEAST_WAIT * 2 ** failures;
}
