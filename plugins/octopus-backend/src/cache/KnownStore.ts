import { setTimeout as sleep } from 'node:timers/promises';
import { CircuitBreaker } from './CircuitBreaker';
import { Entry } from './Entry';
import { KnownTable } from './KnownTable';
import { loggedBreaker } from './loggedBreaker';
import { OutageLog } from './OutageLog';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';

/** How long a page waits for the database. */
const READ_MS = 300;
/** When to give up a write. No page waits for it. */
const WRITE_MS = 2_000;
/** How long a backend that starts waits for the database. */
const START_MS = 3_000;
/** Another backend that starts may be at work on the table. */
const RETRY_MS = 500;

/**
 * What is known of projects, in the plugin's database: all backends share it,
 * and it survives a restart. As with the cache, no page waits for it for long,
 * and without it the portal works.
 */
export class KnownStore {
  private readonly reads: CircuitBreaker;
  private readonly writes: CircuitBreaker;
  private readonly writing = new Set<Promise<unknown>>();

  constructor(
    private readonly table: Pick<
      KnownTable,
      'open' | 'read' | 'readTimes' | 'write' | 'remove'
    >,
    private readonly log: Pick<OutageLog, 'failed' | 'succeeded'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.reads = loggedBreaker('read', { limitMs: READ_MS, log, now });
    this.writes = loggedBreaker('write', { limitMs: WRITE_MS, log, now });
  }

  /**
   * Makes the table ready, so that the first page need not wait for that. Gives
   * up after a while: the first read then tries again.
   */
  async start(): Promise<void> {
    const end = this.now() + START_MS;
    for (;;) {
      const reason = await this.tryToOpen(end - this.now());
      if (!reason) {
        return;
      }
      if (this.now() + RETRY_MS >= end) {
        this.log.failed('read', reason);
        return;
      }
      await sleep(RETRY_MS);
    }
  }

  /** @returns undefined also when the database does not answer in time */
  async get(key: string): Promise<Entry<unknown> | undefined> {
    return (await this.getAll([key])).get(key);
  }

  /** Reads several at once; empty also when the database does not answer in time. */
  async getAll(keys: string[]): Promise<Map<string, Entry<unknown>>> {
    const found =
      keys.length > 0 &&
      (await this.reads.run(async () => this.table.read(keys)));
    return found || new Map();
  }

  /** Reads only when entries were loaded, as `getAll`. */
  async getTimes(keys: string[]): Promise<Map<string, number>> {
    const found =
      keys.length > 0 &&
      (await this.reads.run(async () => this.table.readTimes(keys)));
    return found || new Map();
  }

  /** Writes without being waited for; a write that fails is logged. */
  set(key: string, entry: Entry<unknown>): void {
    this.setAll(new Map([[key, entry]]));
  }

  /**
   * Writes several at once. Need not be waited for; what fails is logged.
   *
   * @returns whether they were written
   */
  async setAll(entries: Map<string, Entry<unknown>>): Promise<boolean> {
    return this.write(() => this.table.write(entries));
  }

  /** Forgets what was known at a time, without being waited for. */
  forget(key: string, at: number): void {
    this.write(() => this.table.remove(key, at));
  }

  /** Waits until the writes so far are done or have been given up. */
  async flush(): Promise<void> {
    await Promise.all(this.writing);
  }

  private write(statement: () => Promise<void>): Promise<boolean> {
    const write: Promise<boolean> = this.writes
      .run(async () => {
        await statement();
        return true;
      })
      .then(isWritten => isWritten ?? false)
      .finally(() => this.writing.delete(write));
    this.writing.add(write);
    return write;
  }

  /** @returns why it could not be opened */
  private async tryToOpen(limitMs: number): Promise<string | undefined> {
    try {
      const opened = await withLimit(() => this.table.open(), limitMs);
      return opened === LATE ? `no response within ${START_MS} ms` : undefined;
    } catch (error) {
      return `${error}`;
    }
  }
}
