import { ServiceUnavailableError, toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { z, ZodType } from 'zod';
import { CacheStore } from './CacheStore';

const KEEP_MS = 24 * 60 * 60_000;
/** How long to wait after a failure before sending the request again. */
const PAUSE_MS = 10_000;

/** A value that was read from Octopus. */
export interface Cached<T> {
  value: T;
  /** When the request was sent, in milliseconds since 1970. */
  loadedAt: number;
  /**
   * It was loaded just now, by this call or by one that this call waited for.
   */
  isNew?: boolean;
  /** Why it could not be refreshed; the value is then the last known one. */
  problem?: Error;
}

interface Entry<T> {
  value: T;
  loadedAt: number;
  freshMs: number;
}

const TIMES = z.object({ loadedAt: z.number(), freshMs: z.number() });

/** How to load a value, and how long it stays fresh. */
interface CacheRead<T> {
  /** @param last - the last known value */
  load(last: T | undefined): Promise<T>;
  freshMs: number | ((value: T) => number);
  /**
   * What a cached value must have to be used. Another version of this plugin may
   * have written it.
   */
  shape: ZodType;
  /**
   * How long to keep it for times when Octopus is unreachable; a day by
   * default.
   */
  keepMs?: number;
  /**
   * Values that `invalidate` invalidates together, such as those of one
   * project.
   */
  scope?: string;
  /** Called when this call, and not another one, is about to send requests. */
  onLoad?: () => void;
}

/**
 * Reads through Backstage's cache. Concurrent reads of the same key share one
 * load, and the last value remains available while Octopus is unreachable.
 */
export class SharedCache {
  private readonly reading = new Map<
    string,
    { promise: Promise<Cached<unknown>>; scope?: string }
  >();
  private readonly failures = new Map<
    string,
    { error: Error; at: number; scope?: string }
  >();
  private readonly invalidated = new Map<string, number>();

  constructor(
    private readonly store: CacheStore,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /**
   * @throws what `load` throws, unless Octopus is unreachable and there is a
   * last known value
   */
  async read<T extends JsonValue | object>(
    key: string,
    options: CacheRead<T>,
  ): Promise<Cached<T>> {
    const running = this.reading.get(key);
    if (running) {
      return running.promise as Promise<Cached<T>>;
    }
    const promise = this.readOnce(key, options).finally(() => {
      if (this.reading.get(key)?.promise === promise) {
        this.reading.delete(key);
      }
    });
    this.reading.set(key, { promise, scope: options.scope });
    return promise;
  }

  /** Returns the last known value, however old, without sending a request. */
  async peek<T>(key: string, shape: ZodType): Promise<T | undefined> {
    return (await this.lookUp<T>(key, shape))?.value;
  }

  /** Waits until what was read so far can be found by other backends. */
  flush(): Promise<void> {
    return this.store.flush();
  }

  /** Marks everything of a scope that was requested before now as stale. */
  invalidate(scope: string): void {
    this.invalidated.set(scope, this.now());
    for (const map of [this.reading, this.failures]) {
      for (const [key, item] of map) {
        if (item.scope === scope) {
          map.delete(key);
        }
      }
    }
  }

  private async readOnce<T>(
    key: string,
    options: CacheRead<T>,
  ): Promise<Cached<T>> {
    const entry = await this.lookUp<T>(key, options.shape);
    if (entry && this.isFresh(entry, options.scope)) {
      return entry;
    }
    this.forgetOldFailures();
    const failure = this.failures.get(key);
    if (failure) {
      return lastKnown(entry, failure.error);
    }
    try {
      return await this.load(key, entry, options);
    } catch (thrown) {
      const error = toError(thrown);
      const { scope } = options;
      this.failures.set(key, { error, at: this.now(), scope });
      return lastKnown(entry, error);
    }
  }

  private forgetOldFailures() {
    for (const [key, { at }] of this.failures) {
      // Oldest first: a map iterates in insertion order.
      if (this.now() - at < PAUSE_MS) {
        return;
      }
      this.failures.delete(key);
    }
  }

  private async load<T>(
    key: string,
    last: Entry<T> | undefined,
    { load, freshMs, keepMs = KEEP_MS, onLoad }: CacheRead<T>,
  ): Promise<Cached<T>> {
    const loadedAt = this.now();
    onLoad?.();
    const value = await load(last?.value);
    const entry: Entry<T> = {
      value,
      loadedAt,
      freshMs: typeof freshMs === 'number' ? freshMs : freshMs(value),
    };
    this.store.set(key, entry as unknown as JsonValue, keepMs);
    return { ...entry, isNew: true };
  }

  private async lookUp<T>(
    key: string,
    shape: ZodType,
  ): Promise<Entry<T> | undefined> {
    const found = await this.store.get(key);
    const isEntry =
      TIMES.safeParse(found).success &&
      shape.safeParse((found as unknown as Entry<T>).value).success;
    return isEntry ? (found as unknown as Entry<T>) : undefined;
  }

  private isFresh(entry: Entry<unknown>, scope: string | undefined): boolean {
    const since = scope ? this.invalidated.get(scope) ?? 0 : 0;
    return (
      entry.loadedAt >= since && this.now() - entry.loadedAt < entry.freshMs
    );
  }
}

function lastKnown<T>(entry: Entry<T> | undefined, error: Error): Cached<T> {
  if (entry && error instanceof ServiceUnavailableError) {
    return { ...entry, problem: error };
  }
  throw error;
}

/** A key of the cache; its parts may hold anything. */
export function cacheKey(...parts: string[]): string {
  return parts.map(encodeURIComponent).join('/');
}
