import { PluginDatabase } from '@octopus-backstage/plugin-octopus-node';
import { KnownTable } from '../cache/KnownTable';
import { keptBounds } from '../readModel/keptBounds';
import { ReplicaStores, SharedStores } from './setUpFollower';

type Knex = Awaited<ReturnType<PluginDatabase['getClient']>>;

const HOUR_MS = 60 * 60_000;
const RETENTION_MS = 30 * 24 * HOUR_MS;

/** How large the table of what is known is, or was at most. */
export interface TableSize {
  rows: number;
  /** Characters of the rows of spaces, which are there for all that happens. */
  followedBytes: number;
}

/** What replicas have in common, with the table of what is known in a database. */
export class TableStores implements ReplicaStores {
  readonly largest: TableSize = { rows: 0, followedBytes: 0 };
  private readonly memory = new SharedStores();
  private readonly table: KnownTable;
  private readonly writing = new Set<Promise<void>>();
  private prunedAt = Date.now();

  constructor(private readonly knex: Knex) {
    this.table = new KnownTable({
      getClient: async () => knex,
      migrations: {},
    });
  }

  /** As `KnownStore`, but however busy this machine is, the database is not away. */
  readonly known: ReplicaStores['known'] = {
    get: async key => (await this.table.read([key])).get(key),
    getAll: keys => this.table.read(keys),
    getTimes: keys => this.table.readTimes(keys),
    set: (key, entry) => this.write(this.table.write(new Map([[key, entry]]))),
    setAll: async entries => {
      const written = this.table.write(entries);
      this.write(written);
      await written;
      return true;
    },
    forget: (key, at) => this.write(this.table.remove(key, at)),
    flush: async () => {
      await Promise.all(this.writing);
    },
  };

  get cache() {
    return this.memory.cache;
  }

  /** A portal whose cache is in memory loses it in a restart. */
  clearCache(): void {
    this.memory.cached.clear();
  }

  /** Lets what is being written arrive, and be pruned once an hour, as in a portal. */
  async settle(): Promise<void> {
    await this.known.flush();
    if (Date.now() - this.prunedAt >= HOUR_MS) {
      this.prunedAt = Date.now();
      await this.table.prune({
        now: Date.now(),
        bounds: keptBounds(RETENTION_MS),
      });
    }
    const rows = await this.rows();
    const followedBytes = rows
      .filter(({ key }) => key.startsWith('followed/'))
      .reduce((sum, { value }) => sum + value.length, 0);
    this.largest.rows = Math.max(this.largest.rows, rows.length);
    this.largest.followedBytes = Math.max(
      this.largest.followedBytes,
      followedBytes,
    );
  }

  async keys(): Promise<string[]> {
    return (await this.rows()).map(({ key }) => key).sort();
  }

  private write(statement: Promise<void>): void {
    this.writing.add(statement);
    statement.finally(() => this.writing.delete(statement));
  }

  private async rows(): Promise<{ key: string; value: string }[]> {
    await this.table.open();
    return this.knex('octopus_known').select('key', 'value');
  }
}
