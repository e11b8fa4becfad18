import {
  databaseOpener,
  PluginDatabase,
} from '@octopus-backstage/plugin-octopus-node';
import { Entry } from './Entry';

/** How much is kept of what has keys that begin alike. */
export interface KeptBound {
  /** The first part of the key; missing for all that no other bound is about. */
  kind?: string;
  except?: string[];
  /** Entries. */
  most: number;
  /** For how long after it was read, in milliseconds. */
  keepMs: number;
}

const TABLE = 'octopus_known';
const TIME = 'loaded_at';
const KEY_LENGTH = 500;
/** Entries of kinds that no bound is about. */
const MOST_OTHERS = 1_000;
/** Rows of one statement: databases limit its parameters. */
const BATCH = 100;
/** No statement keeps its connection for longer. */
const STATEMENT_MS = 10_000;
/** By how much the clocks of two backends may differ. */
export const SKEW_MS = 60_000;

/**
 * The table with what is known of projects. It has a list of migrations of its
 * own, so that a portal without it has no table of it.
 */
export class KnownTable {
  /** Connects and makes the table; what has failed is tried again when asked. */
  readonly open: ReturnType<typeof databaseOpener>;

  constructor(service: PluginDatabase) {
    this.open = databaseOpener(service, {
      package: '@octopus-backstage/plugin-octopus-backend',
      folder: 'migrations/read-model',
      listedIn: 'octopus_known_migrations',
    });
  }

  /** Reads the entries that there are; what is no JSON is left out. */
  async read(keys: string[]): Promise<Map<string, Entry<unknown>>> {
    const database = await this.open();
    const entries = new Map<string, Entry<unknown>>();
    for (const some of inBatches(keys)) {
      const rows = await database(TABLE)
        .whereIn('key', some)
        .select('key', 'value', 'loaded_at', 'fresh_ms', 'mark')
        .timeout(STATEMENT_MS);
      for (const row of rows) {
        const value = parse(row.value);
        if (value !== undefined) {
          entries.set(row.key, {
            value,
            // PostgreSQL returns large integers as text.
            loadedAt: Number(row.loaded_at),
            freshMs: Number(row.fresh_ms),
            ...(row.mark && { mark: row.mark }),
          });
        }
      }
    }
    return entries;
  }

  /** Reads only when entries were loaded, in milliseconds since 1970. */
  async readTimes(keys: string[]): Promise<Map<string, number>> {
    const database = await this.open();
    const times = new Map<string, number>();
    for (const some of inBatches(keys)) {
      const rows = await database(TABLE)
        .whereIn('key', some)
        .select('key', 'loaded_at')
        .timeout(STATEMENT_MS);
      rows.forEach(row => times.set(row.key, Number(row.loaded_at)));
    }
    return times;
  }

  /**
   * Writes entries, all of a batch or none, each unless another backend has written
   * a newer one. One from the future comes from a clock that was wrong, and gives
   * way.
   */
  async write(entries: Map<string, Entry<unknown>>): Promise<void> {
    // In one order, so that two backends do not wait for each other.
    const rows = [...entries]
      .filter(([key]) => key.length <= KEY_LENGTH)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { value, loadedAt, freshMs, mark = null }]) => ({
        key,
        value: JSON.stringify(value),
        loaded_at: loadedAt,
        fresh_ms: freshMs,
        mark,
      }));
    const database = await this.open();
    for (const some of inBatches(rows)) {
      await database(TABLE)
        .insert(some)
        .onConflict('key')
        .merge()
        .whereRaw('??.?? <= excluded.??', [TABLE, TIME, TIME])
        .orWhereRaw('??.?? > excluded.?? + ?', [TABLE, TIME, TIME, SKEW_MS])
        .timeout(STATEMENT_MS);
    }
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
   * Removes what is old, and of each kind the oldest of what is too many.
   *
   * @returns how many entries were removed
   */
  async prune(options: { now: number; bounds: KeptBound[] }): Promise<number> {
    const { now, bounds } = options;
    let removed = 0;
    for (const bound of [...bounds, othersThan(bounds)]) {
      removed += await this.pruneOld(bound, now);
      removed += await this.pruneBeyond(bound);
    }
    return removed;
  }

  private async pruneOld(bound: KeptBound, now: number): Promise<number> {
    const database = await this.open();
    return ofKind(database(TABLE), bound)
      .where(time =>
        time
          .where(TIME, '<', now - bound.keepMs)
          .orWhere(TIME, '>', now + bound.keepMs),
      )
      .delete()
      .timeout(STATEMENT_MS);
  }

  /** By key and not by time: what is read at once has one time. */
  private async pruneBeyond(bound: KeptBound): Promise<number> {
    const database = await this.open();
    let removed = 0;
    for (;;) {
      const rows: { key: string; loaded_at: number }[] = await ofKind(
        database(TABLE),
        bound,
      )
        .orderBy([{ column: TIME, order: 'desc' }, { column: 'key' }])
        .offset(bound.most)
        .limit(BATCH)
        .select('key', TIME)
        .timeout(STATEMENT_MS);
      const before = removed;
      for (const row of rows) {
        // Not what has been read again meanwhile.
        removed += await database(TABLE)
          .where(row)
          .delete()
          .timeout(STATEMENT_MS);
      }
      if (rows.length < BATCH || removed === before) {
        return removed;
      }
    }
  }
}

type Query = ReturnType<Awaited<ReturnType<PluginDatabase['getClient']>>>;

function ofKind(query: Query, { kind, except = [] }: KeptBound): Query {
  return kind === undefined
    ? except.reduce(
        (rest, each) => rest.whereNot('key', 'like', `${each}/%`),
        query,
      )
    : query.where('key', 'like', `${kind}/%`);
}

/** Another version of this plugin may have written what this one knows nothing of. */
function othersThan(bounds: KeptBound[]): KeptBound {
  return {
    except: bounds.flatMap(({ kind }) => kind ?? []),
    most: MOST_OTHERS,
    keepMs: Math.max(...bounds.map(({ keepMs }) => keepMs)),
  };
}

function inBatches<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
