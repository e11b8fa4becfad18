import type { components } from '@octokit/openapi-types';

type Rate = components['schemas']['rate-limit'];

const HOUR = 3600;

/**
 * The primary rate limit: 5000 requests an hour for a user, 60 for an address
 * without credentials. Source: "Rate limits for the REST API" in GitHub's
 * documentation. Secondary limits are not imitated.
 */
export class RateLimits {
  private readonly windows = new Map<string, { used: number; reset: number }>();

  constructor(private readonly now: () => Date) {}

  /** @param login - `undefined` for requests without credentials */
  read(login: string | undefined): Rate {
    const limit = login ? 5000 : 60;
    const { used, reset } = this.window(login);
    return { limit, used, remaining: limit - used, reset };
  }

  /** Counts a request; false when there was none left. */
  take(login: string | undefined): boolean {
    if (this.read(login).remaining === 0) {
      return false;
    }
    this.window(login).used += 1;
    return true;
  }

  private window(login = '') {
    const seconds = Math.floor(this.now().getTime() / 1000);
    let window = this.windows.get(login);
    if (!window || window.reset <= seconds) {
      window = { used: 0, reset: seconds + HOUR };
      this.windows.set(login, window);
    }
    return window;
  }
}
