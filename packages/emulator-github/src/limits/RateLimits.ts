import type { components } from '@octokit/openapi-types';

type Rate = components['schemas']['rate-limit'];

const HOUR = 3600;

/**
 * The primary rate limit: 5000 requests an hour for a user or an installation,
 * 60 for an address without credentials. Source: "Rate limits for the REST
 * API" in GitHub's documentation.
 */
export class RateLimits {
  private readonly windows = new Map<string, { used: number; reset: number }>();

  constructor(private readonly now: () => Date) {}

  /** @param who - `undefined` for requests without credentials */
  read(who: string | undefined): Rate {
    const limit = who ? 5000 : 60;
    const { used, reset } = this.window(who);
    return { limit, used, remaining: limit - used, reset };
  }

  /** Counts a request; false when there was none left. */
  take(who: string | undefined): boolean {
    if (this.read(who).remaining === 0) {
      return false;
    }
    this.window(who).used += 1;
    return true;
  }

  reset(): void {
    this.windows.clear();
  }

  private window(who = '') {
    const seconds = Math.floor(this.now().getTime() / 1000);
    let window = this.windows.get(who);
    if (!window || window.reset <= seconds) {
      window = { used: 0, reset: seconds + HOUR };
      this.windows.set(who, window);
    }
    return window;
  }
}
