import { CacheService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';
import { CircuitBreaker } from './CircuitBreaker';
import { loggedBreaker } from './loggedBreaker';
import { OutageLog } from './OutageLog';

/** How long a page waits for the cache. */
const READ_MS = 300;
/** When to give up a write. No page waits for it. */
const WRITE_MS = 2_000;
/** Some of Backstage's stores, such as Valkey before Backstage 1.57, do not tell plugins apart. */
const PREFIX = 'octopus/';

/** How many values to keep in memory while the cache is away. */
const MOST_KEPT = 200;

interface Kept {
  value: JsonValue;
  ttlMs: number;
}

/**
 * Backstage's cache, as far as it can be relied on: its clients queue commands
 * while their server is away, so that a call neither succeeds nor fails for as
 * long as that lasts. Without it the portal is slower, not down: until it is
 * back, this backend shares what it reads among its own viewers.
 */
export class CacheStore {
  private readonly reads: CircuitBreaker;
  private readonly writes: CircuitBreaker;
  private readonly writing = new Set<Promise<unknown>>();
  /** What was written while the cache was away, oldest first. */
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly cache: Pick<CacheService, 'get' | 'set'>,
    log: Pick<OutageLog, 'failed' | 'succeeded'>,
    now: () => number = () => performance.now(),
  ) {
    this.reads = loggedBreaker('read', { limitMs: READ_MS, log, now });
    this.writes = loggedBreaker('write', { limitMs: WRITE_MS, log, now });
  }

  /** @returns undefined also when the cache does not answer in time */
  async get(key: string): Promise<JsonValue | undefined> {
    const found = await this.reads.run(async () =>
      this.cache.get(PREFIX + key),
    );
    if (this.reads.isOpen) {
      return this.kept.get(key)?.value;
    }
    const newer = this.kept.get(key)?.value;
    this.handOver();
    return newer ?? found;
  }

  /** Writes without being waited for; a write that fails is logged. */
  set(key: string, value: JsonValue, ttlMs: number): void {
    if (this.reads.isOpen) {
      this.keep(key, { value, ttlMs });
      return;
    }
    const write = this.writes
      .run(async () => this.cache.set(PREFIX + key, value, { ttl: ttlMs }))
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
  }

  /** Waits until the writes so far are done or have been given up. */
  async flush(): Promise<void> {
    await Promise.all(this.writing);
  }

  private keep(key: string, kept: Kept) {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT) {
      this.kept.delete(oldest);
    }
  }

  /** The cache is back: what it missed is newer than what it has. */
  private handOver() {
    const missed = [...this.kept];
    this.kept.clear();
    missed.forEach(([key, { value, ttlMs }]) => this.set(key, value, ttlMs));
  }
}
