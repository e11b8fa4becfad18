import {
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { encodeSegment } from '@octopus-backstage/plugin-octopus-node';
import { z, ZodType } from 'zod';
import { forEverybody, resultOrKnown, waitFor } from '../waiting/Answering';
import { StillReadingError } from '../waiting/StillReadingError';
import { CacheStore } from './CacheStore';
import { Entry } from './Entry';
import { KnownStore } from './KnownStore';
import { isRecent } from '../waiting/isRecent';

const KEEP_MS = 24 * 60 * 60_000;
/** How long to wait after a failure before sending the request again. */
const PAUSE_MS = 10_000;
/** For how long a failure is told as the reason why there is nothing newer. */
const REMEMBER_MS = 60_000;

/** A value that was read from Octopus. */
export interface Cached<T> {
  value: T;
  /** The mark that it was read with. */
  mark?: string;
  /** When the request was sent, in milliseconds since 1970. */
  loadedAt: number;
  /**
   * It was loaded just now, by this call or by one that this call waited for.
   */
  isNew?: boolean;
  /** Why it could not be refreshed; the value is then the last known one. */
  problem?: Error;
}

const TIMES = z.object({ loadedAt: z.number(), freshMs: z.number() });

/** How to find what is known already. */
interface Lookup {
  /**
   * What a cached value must have to be used. Another version of this plugin may
   * have written it.
   */
  shape: ZodType;
  /**
   * If given, the value is also kept in the database, which another version may
   * have filled long ago: all that it must have to be used from there.
   */
  keptShape?: ZodType;
  /**
   * Values that `invalidate` invalidates together, such as those of one
   * project.
   */
  scope?: string;
  /** How to know without a request whether it is current. */
  current?: Currency;
  /**
   * Some need more of the same than others: what was read for others and is not
   * enough is as good as old. All is enough when left out.
   */
  isEnough?(value: any): boolean;
}

/**
 * What is read while a mark counts is current for as long as it counts: somebody
 * follows changes, and gives another mark when there is one. Where there is no
 * mark, time decides.
 */
export interface Currency {
  /** @returns undefined when nobody knows */
  mark(value: any): string | undefined;
  /** For how long at most, in milliseconds. */
  forMs: number;
}

/** How to load a value, and how long it stays fresh. */
interface CacheRead<T> extends Lookup {
  /** @param last - the last known value */
  load(last: T | undefined): Promise<T>;
  freshMs: number | ((value: T) => number);
  /**
   * How long to keep it for times when Octopus is unreachable; a day by
   * default.
   */
  keepMs?: number;
  /**
   * Whoever reads it tells by `problem` that it may be old. What cannot be told so
   * is waited for, however late the answer is then.
   */
  mayBeOld?: boolean;
  /** Called when this call, and not another one, is about to send requests. */
  onLoad?: () => void;
  /** Called with what was loaded, which may be after somebody got the last known. */
  onLoaded?: (loaded: { value: T; last?: T; isLate: boolean }) => void;
}

/** A read that is under way, for all who ask meanwhile. */
interface Reading {
  promise: Promise<Cached<unknown>>;
  scope?: string;
  /** Finds what can be answered before it is over. */
  known: Promise<(() => Cached<unknown>) | undefined>;
  /** Somebody could not wait for it. */
  isLate: boolean;
}

/** What was known before this backend started. */
export interface Recalled<T> {
  value: T;
  isFresh: boolean;
  /** The mark that it was read with. */
  mark?: string;
}

/**
 * Reads through Backstage's cache. Concurrent reads of the same key share one
 * load, and the last value remains available while Octopus is unreachable. What
 * has to survive a restart is in the database as well.
 */
export class SharedCache {
  private readonly reading = new Map<string, Reading>();
  private readonly failures = new Map<
    string,
    { error: Error; at: number; scope?: string }
  >();
  private readonly invalidated = new Map<string, number>();
  private readonly startedAt: number;

  constructor(
    private readonly store: CacheStore,
    private readonly now: () => number = () => Date.now(),
    private readonly known?: Pick<
      KnownStore,
      'get' | 'set' | 'forget' | 'flush'
    >,
  ) {
    this.startedAt = now();
  }

  /**
   * An answer that somebody waits for does not wait long for what may be old, and
   * takes the last known value with a `StillReadingError` as its problem, unless
   * something was written since: the load goes on.
   *
   * @throws what `load` throws, unless Octopus is unreachable and there is a
   * last known value
   */
  async read<T extends JsonValue | object>(
    key: string,
    options: CacheRead<T>,
  ): Promise<Cached<T>> {
    const reading = this.reading.get(key) ?? this.begin(key, options);
    const read = options.mayBeOld
      ? resultOrKnown(reading.promise, async () => {
          const known = await reading.known;
          reading.isLate ||= known !== undefined;
          return known;
        })
      : reading.promise;
    return waitFor('Octopus', () => read) as Promise<Cached<T>>;
  }

  private begin<T extends JsonValue | object>(
    key: string,
    options: CacheRead<T>,
  ): Reading {
    let tell: (known?: () => Cached<T>) => void = () => {};
    const reading = {
      scope: options.scope,
      isLate: false,
      known: new Promise<(() => Cached<T>) | undefined>(resolve => {
        tell = resolve;
      }),
    } as Reading;
    const end = () => {
      tell();
      if (this.reading.get(key) === reading) {
        this.reading.delete(key);
      }
    };
    reading.promise = forEverybody(() =>
      this.readOnce(key, options, { tell, isLate: () => reading.isLate }),
    ).finally(end);
    this.reading.set(key, reading);
    return reading;
  }

  /** Returns the last known value, however old, without sending a request. */
  async peek<T>(
    key: string,
    shape: ZodType,
    keptShape?: ZodType,
  ): Promise<T | undefined> {
    return (await this.lookUp<T>(key, { shape, keptShape }))?.value;
  }

  /**
   * Returns what was known before this backend started, without sending a
   * request; undefined when it has been read since, or something was written.
   */
  async recall<T>(
    key: string,
    options: Lookup,
  ): Promise<Recalled<T> | undefined> {
    const entry = await this.lookUp<T>(key, options);
    return entry &&
      entry.loadedAt < this.startedAt &&
      entry.loadedAt >= this.validSince(options.scope)
      ? {
          value: entry.value,
          isFresh: this.isFresh(entry, options),
          ...(entry.mark !== undefined && { mark: entry.mark }),
        }
      : undefined;
  }

  /** Waits until what was read so far can be found by other backends. */
  async flush(): Promise<void> {
    await Promise.all([this.store.flush(), this.known?.flush()]);
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
    reading: { tell(known: () => Cached<T>): void; isLate(): boolean },
  ): Promise<Cached<T>> {
    const cached = await this.lookUpCached<T>(key, options);
    const entry = cached ?? (await this.lookUpKept<T>(key, options));
    if (entry && this.isFresh(entry, options)) {
      return entry;
    }
    this.forgetOldFailures();
    const failure = this.failures.get(key);
    if (failure && isRecent(failure.at, PAUSE_MS, this.now())) {
      return lastKnown(entry, failure.error);
    }
    const isValid = entry && entry.loadedAt >= this.validSince(options.scope);
    if (failure || isValid) {
      const problem = failure?.error ?? new StillReadingError('Octopus');
      reading.tell(() => lastKnown(entry, problem));
    }
    try {
      // Not what the database has: since it was kept, the server may have been
      // restored from a backup, and may have given its ids to something else.
      const loaded = await this.load(key, cached, options);
      this.failures.delete(key);
      const isLate = reading.isLate();
      options.onLoaded?.({ value: loaded.value, last: cached?.value, isLate });
      return loaded;
    } catch (thrown) {
      const error = toError(thrown);
      const { scope } = options;
      this.failures.delete(key);
      this.failures.set(key, { error, at: this.now(), scope });
      if (entry && options.keptShape && error instanceof NotFoundError) {
        this.forget(key, entry);
      }
      return lastKnown(entry, error);
    }
  }

  private forgetOldFailures() {
    for (const [key, { at }] of this.failures) {
      // Oldest first: a map iterates in insertion order.
      if (isRecent(at, REMEMBER_MS, this.now())) {
        return;
      }
      this.failures.delete(key);
    }
  }

  private async load<T>(
    key: string,
    last: Entry<T> | undefined,
    {
      load,
      freshMs,
      keepMs = KEEP_MS,
      keptShape,
      current,
      onLoad,
    }: CacheRead<T>,
  ): Promise<Cached<T>> {
    const loadedAt = this.now();
    onLoad?.();
    const value = await load(last?.value);
    const entry: Entry<T> = {
      value,
      loadedAt,
      freshMs: typeof freshMs === 'number' ? freshMs : freshMs(value),
    };
    const mark = current?.mark(value);
    if (mark !== undefined) {
      entry.mark = mark;
    }
    this.store.set(key, entry as unknown as JsonValue, keepMs);
    if (keptShape) {
      this.known?.set(key, entry);
    }
    return { ...entry, isNew: true };
  }

  /** Octopus says that it is gone: no backend that starts may show it again. */
  private forget(key: string, { loadedAt }: Entry<unknown>) {
    this.store.set(key, null, KEEP_MS);
    this.known?.forget(key, loadedAt);
  }

  private async lookUp<T>(
    key: string,
    lookup: Lookup,
  ): Promise<Entry<T> | undefined> {
    return (
      (await this.lookUpCached<T>(key, lookup)) ??
      this.lookUpKept<T>(key, lookup)
    );
  }

  private async lookUpCached<T>(
    key: string,
    { shape }: Lookup,
  ): Promise<Entry<T> | undefined> {
    return asEntry<T>(await this.store.get(key), shape);
  }

  private async lookUpKept<T>(
    key: string,
    { keptShape }: Lookup,
  ): Promise<Entry<T> | undefined> {
    return keptShape && this.known
      ? asEntry<T>(await this.known.get(key), keptShape)
      : undefined;
  }

  private isFresh(
    entry: Entry<unknown>,
    {
      scope,
      current,
      isEnough,
    }: Pick<Lookup, 'scope' | 'current' | 'isEnough'>,
  ): boolean {
    if (isEnough && !isEnough(entry.value)) {
      return false;
    }
    const mark = current?.mark(entry.value);
    const isFollowed = current !== undefined && mark !== undefined;
    const forMs = isFollowed ? current.forMs : entry.freshMs;
    return (
      entry.loadedAt >= this.validSince(scope) &&
      (!isFollowed || mark === entry.mark) &&
      isRecent(entry.loadedAt, forMs, this.now())
    );
  }

  private validSince(scope: string | undefined): number {
    const at = scope ? this.invalidated.get(scope) ?? 0 : 0;
    const now = this.now();
    if (scope && at > now) {
      // The clock was set back: what is read from now on is read after the write.
      this.invalidated.set(scope, now);
      return now;
    }
    return at;
  }

  /** Whether what was seen of a scope at a time was seen after the last write. */
  isValid(scope: string, at: number): boolean {
    return at >= this.validSince(scope);
  }
}

function asEntry<T>(found: unknown, shape: ZodType): Entry<T> | undefined {
  const isEntry =
    TIMES.safeParse(found).success &&
    shape.safeParse((found as Entry<T>).value).success;
  return isEntry ? (found as Entry<T>) : undefined;
}

function lastKnown<T>(entry: Entry<T> | undefined, error: Error): Cached<T> {
  if (entry && error instanceof ServiceUnavailableError) {
    return { ...entry, problem: error };
  }
  throw error;
}

/** A key of the cache; its parts may hold anything. */
export function cacheKey(...parts: string[]): string {
  return parts.map(encodeSegment).join('/');
}
