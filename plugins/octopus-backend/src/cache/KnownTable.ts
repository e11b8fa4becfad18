import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Entry } from './Entry';

/** What is needed of Backstage's service for databases. */
export type KnownDatabase = Pick<DatabaseService, 'getClient' | 'migrations'>;

const TABLE = 'octopus_known';
const KEY_LENGTH = 500;
/** No statement keeps its connection for longer. */
const STATEMENT_MS = 10_000;
/** By how much the clocks of two backends may differ. */
const SKEW_MS = 60_000;

/**
 * The table with what is known of projects. It has a list of migrations of its
 * own, so that a portal without it has no table of it.
 */
export class KnownTable {
  private ready?: ReturnType<DatabaseService['getClient']>;

  constructor(private readonly service: KnownDatabase) {}

  /** Connects and makes the table; what has failed is tried again when asked. */
  open(): ReturnType<DatabaseService['getClient']> {
    this.ready ??= this.prepare().catch(error => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /** @returns undefined also for what is no JSON */
  async read(key: string): Promise<Entry<unknown> | undefined> {
    const database = await this.open();
    const row = await database(TABLE)
      .where({ key })
      .first('value', 'loaded_at', 'fresh_ms', 'mark')
      .timeout(STATEMENT_MS);
    const value = row && parse(row.value);
    return value === undefined
      ? undefined
      : {
          value,
          // PostgreSQL returns large integers as text.
          loadedAt: Number(row.loaded_at),
          freshMs: Number(row.fresh_ms),
          ...(row.mark && { mark: row.mark }),
        };
  }

  /**
   * Writes an entry, unless another backend has written a newer one. One from the
   * future comes from a clock that was wrong, and gives way.
   */
  async write(key: string, entry: Entry<unknown>): Promise<void> {
    if (key.length > KEY_LENGTH) {
      return;
    }
    const { value, loadedAt, freshMs, mark = null } = entry;
    const database = await this.open();
    await database(TABLE)
      .insert({
        key,
        value: JSON.stringify(value),
        loaded_at: loadedAt,
        fresh_ms: freshMs,
        mark,
      })
      .onConflict('key')
      .merge()
      .where(`${TABLE}.loaded_at`, '<=', loadedAt)
      .orWhere(`${TABLE}.loaded_at`, '>', loadedAt + SKEW_MS)
      .timeout(STATEMENT_MS);
  }

  /** Removes what was known at a time, but nothing that was read later. */
  async remove(key: string, at: number): Promise<void> {
    const database = await this.open();
    await database(TABLE)
      .where({ key })
      .where('loaded_at', '<=', at)
      .delete()
      .timeout(STATEMENT_MS);
  }

  /**
   * Removes what is old, and the oldest of what is too many.
   *
   * @returns how many entries were removed
   */
  async prune(options: {
    now: number;
    keepMs: number;
    most: number;
  }): Promise<number> {
    const { now, keepMs, most } = options;
    const database = await this.open();
    const old = await database(TABLE)
      .where('loaded_at', '<', now - keepMs)
      .orWhere('loaded_at', '>', now + keepMs)
      .delete()
      .timeout(STATEMENT_MS);
    const beyond = await database(TABLE)
      .orderBy('loaded_at', 'desc')
      .offset(most)
      .first('loaded_at')
      .timeout(STATEMENT_MS);
    const tooMany = beyond
      ? await database(TABLE)
          .where('loaded_at', '<=', beyond.loaded_at)
          .delete()
          .timeout(STATEMENT_MS)
      : 0;
    return old + tooMany;
  }

  private async prepare() {
    const database = await this.service.getClient();
    if (!this.service.migrations?.skip) {
      await database.migrate.latest({
        directory: resolvePackagePath(
          '@octopus-backstage/plugin-octopus-backend',
          'migrations/read-model',
        ),
        tableName: 'octopus_known_migrations',
      });
    }
    return database;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
