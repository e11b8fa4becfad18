import { CacheService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';

const KEEP_MS = 24 * 60 * 60_000;
/** After a failure nobody is asked again for so long. */
const PAUSE_MS = 10_000;

/** Something that was read from Octopus. */
export interface Known<T> {
  value: T;
  /** When Octopus was asked, in milliseconds since 1970. */
  loadedAt: number;
  /** Octopus was asked for it just now, by this caller or by one that it waited with. */
  isNew?: boolean;
  /** Why it could not be read anew; then it is the last that is known. */
  problem?: Error;
}

interface Entry<T> {
  value: T;
  loadedAt: number;
  freshMs: number;
}

/** How to read something, and for how long it holds. */
export interface CacheRead<T> {
  /** @param last - what was known before */
  load(last: T | undefined): Promise<T>;
  freshMs: number | ((value: T) => number);
  /** How long it is kept for the time that Octopus cannot be reached; default a day. */
  keepMs?: number;
  /** What `invalidate` forgets together, such as all of one project. */
  scope?: string;
  /** Called when this very call is about to ask Octopus. */
  onLoad?: () => void;
}

/**
 * Reads through Backstage's cache. However many ask for the same at once, it is
 * read once; what was read stays for when Octopus cannot be reached.
 */
export class SharedCache {
  private readonly reading = new Map<
    string,
    { promise: Promise<Known<unknown>>; scope?: string }
  >();
  private readonly failures = new Map<
    string,
    { error: Error; at: number; scope?: string }
  >();
  private readonly invalidated = new Map<string, number>();

  constructor(
    private readonly cache: CacheService,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** @throws what `load` throws, unless Octopus is unreachable and a last answer is known */
  async read<T extends JsonValue | object>(
    key: string,
    options: CacheRead<T>,
  ): Promise<Known<T>> {
    const running = this.reading.get(key);
    if (running) {
      return running.promise as Promise<Known<T>>;
    }
    const promise = this.readOnce(key, options).finally(() => {
      if (this.reading.get(key)?.promise === promise) {
        this.reading.delete(key);
      }
    });
    this.reading.set(key, { promise, scope: options.scope });
    return promise;
  }

  /** What is known without asking Octopus, however old. */
  async peek<T>(key: string): Promise<T | undefined> {
    return (await this.lookUp<T>(key))?.value;
  }

  /** Nothing of this scope that was asked for before now is fresh any more. */
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
  ): Promise<Known<T>> {
    const entry = await this.lookUp<T>(key);
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
      // Oldest first: a map keeps the order in which things were put into it.
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
  ): Promise<Known<T>> {
    const loadedAt = this.now();
    onLoad?.();
    const value = await load(last?.value);
    const entry: Entry<T> = {
      value,
      loadedAt,
      freshMs: typeof freshMs === 'number' ? freshMs : freshMs(value),
    };
    // Without its cache the portal is slower, not down.
    await this.cache
      .set(key, entry as unknown as JsonValue, { ttl: keepMs })
      .catch(() => {});
    return { ...entry, isNew: true };
  }

  private async lookUp<T>(key: string): Promise<Entry<T> | undefined> {
    const entry = await this.cache.get(key).catch(() => undefined);
    return entry as unknown as Entry<T> | undefined;
  }

  private isFresh(entry: Entry<unknown>, scope: string | undefined): boolean {
    const since = scope ? this.invalidated.get(scope) ?? 0 : 0;
    return (
      entry.loadedAt >= since && this.now() - entry.loadedAt < entry.freshMs
    );
  }
}

function lastKnown<T>(entry: Entry<T> | undefined, error: Error): Known<T> {
  if (entry && error instanceof ServiceUnavailableError) {
    return { ...entry, problem: error };
  }
  throw error;
}
