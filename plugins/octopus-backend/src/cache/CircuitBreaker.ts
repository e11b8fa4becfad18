import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';

/** How long not to call again after a call that took too long. */
const PAUSE_MS = 10_000;

/**
 * Calls something that may hang, without hanging with it. After a call that
 * exceeds the limit, it makes none for a while. Then one call finds out whether
 * it is back, and the others do not wait for that.
 */
export class CircuitBreaker {
  /** While set, calls took too long. In milliseconds. */
  private retryAt?: number;

  constructor(
    private readonly options: {
      limitMs: number;
      onFailure(reason: string): void;
      onSuccess(): void;
      now(): number;
    },
  ) {}

  /** Whether calls took too long, and none has succeeded since. */
  get isOpen(): boolean {
    return this.retryAt !== undefined;
  }

  /** @returns undefined when there was no result in time, for whatever reason */
  async run<T>(call: () => Promise<T>): Promise<T | undefined> {
    const { limitMs, onFailure, onSuccess, now } = this.options;
    if (this.retryAt !== undefined) {
      if (now() < this.retryAt) {
        return undefined;
      }
      this.retryAt = now() + limitMs;
    }
    try {
      const result = await withLimit(call, limitMs);
      if (result === LATE) {
        this.retryAt = now() + PAUSE_MS;
        onFailure(`no response within ${limitMs} ms`);
        return undefined;
      }
      this.retryAt = undefined;
      onSuccess();
      return result as T;
    } catch (error) {
      // A quick refusal costs no time, and may concern a single key.
      this.retryAt = undefined;
      onFailure(`${error}`);
      return undefined;
    }
  }
}
