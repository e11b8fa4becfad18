/** @public */
export interface RateLimit {
  requestsPerMinute: number;
  burstLimit: number;
}

export interface RateDecision {
  allowed: boolean;
  headers: Record<string, string>;
}

/**
 * A token bucket for each user, refilled continuously. Numbers, headers and
 * their form: octopus-api.md §4.2. That `t` counts the seconds until the
 * bucket is full again, and `Retry-After` those until the next token, is an
 * inference.
 */
export class RateLimiter {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => Date,
  ) {}

  take(user: string): RateDecision {
    const { burstLimit, requestsPerMinute } = this.limit;
    const perSecond = requestsPerMinute / 60;
    const at = this.now().getTime();
    const bucket = this.buckets.get(user) ?? { tokens: burstLimit, at };
    const refilled = (Math.max(at - bucket.at, 0) / 1000) * perSecond;
    const available = Math.min(burstLimit, bucket.tokens + refilled);
    const allowed = available >= 1;
    const tokens = allowed ? available - 1 : available;
    this.buckets.set(user, { tokens, at });
    const untilFull = Math.ceil((burstLimit - tokens) / perSecond);
    return {
      allowed,
      headers: {
        'Octopus-RateLimit-Policy': `l=${burstLimit};rpm=${requestsPerMinute}`,
        'Octopus-RateLimit': `r=${Math.floor(tokens)};t=${untilFull}`,
        ...(!allowed && {
          'Retry-After': String(Math.ceil((1 - tokens) / perSecond)),
        }),
      },
    };
  }

  reset(): void {
    this.buckets.clear();
  }
}
