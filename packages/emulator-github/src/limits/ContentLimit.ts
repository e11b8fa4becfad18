const MINUTE = 60_000;

/**
 * The secondary limit on requests that create content, by the minute. Source:
 * "Rate limits for the REST API" in GitHub's documentation (80 a minute in
 * general), which calls it no promise.
 */
export class ContentLimit {
  private readonly taken = new Map<string, number[]>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => Date,
  ) {}

  /** Seconds to wait when there were too many; counts the request otherwise. */
  take(who: string): number | undefined {
    const now = this.now().getTime();
    const recent = (this.taken.get(who) ?? []).filter(at => at > now - MINUTE);
    if (recent.length >= this.perMinute) {
      return Math.ceil((recent[0] + MINUTE - now) / 1000);
    }
    this.taken.set(who, [...recent, now]);
    return undefined;
  }

  reset(): void {
    this.taken.clear();
  }
}
