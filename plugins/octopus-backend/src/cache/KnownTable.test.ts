import { TestDatabases } from '@backstage/backend-test-utils';
import {
  describeWithPostgres,
  servePostgres,
} from '@octopus-backstage/real-servers';
import { KnownStore } from './KnownStore';
import { KnownTable } from './KnownTable';
import { keptBounds } from '../readModel/keptBounds';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

const TABLE = 'octopus_known';
const entry = (loadedAt: number, value: unknown = { loadedAt }) => ({
  value,
  loadedAt,
  freshMs: 30_000,
});

const write = (
  table: KnownTable,
  key: string,
  ...[value]: [ReturnType<typeof entry>]
) => table.write(new Map([[key, value]]));
const read = async (table: KnownTable, key: string) =>
  (await table.read([key])).get(key);

function testTable(connect: () => Promise<Knex>) {
  let knex: Knex;
  let table: KnownTable;
  const open = (migrations = {}) =>
    new KnownTable({ getClient: async () => knex, migrations });

  beforeEach(async () => {
    knex = await connect();
    table = open();
  });

  it('keeps what another replica can read', async () => {
    const value = { text: 'Zähler \u0000 \ud83d', list: [null, 1.5, true] };
    const now = Date.now();
    await write(table, 'a', entry(now, value));
    await expect(read(open(), 'a')).resolves.toEqual(entry(now, value));
    await expect(read(open(), 'b')).resolves.toBeUndefined();
  });

  it('is made once, however many replicas start one after another', async () => {
    for (const each of [table, open(), open()]) {
      await each.open();
    }
    await expect(knex(TABLE)).resolves.toEqual([]);
  });

  it('is not made where Backstage skips migrations', async () => {
    await open({ skip: true }).open();
    await expect(knex.schema.hasTable(TABLE)).resolves.toBe(false);
  });

  it('does not let what was read earlier replace what was read later', async () => {
    await write(table, 'a', entry(2_000_000));
    await write(open(), 'a', entry(1_990_000));
    await expect(read(table, 'a')).resolves.toEqual(entry(2_000_000));
    await write(open(), 'a', entry(2_000_001));
    await expect(read(table, 'a')).resolves.toEqual(entry(2_000_001));
  });

  it('lets anything replace what a wrong clock has written', async () => {
    await write(table, 'a', entry(2_000_000));
    await write(table, 'a', entry(1_000_000));
    await expect(read(table, 'a')).resolves.toEqual(entry(1_000_000));
  });

  it('forgets what was known, and not what was read later', async () => {
    await write(table, 'a', entry(2_000));
    await table.remove('a', 1_999);
    await expect(read(table, 'a')).resolves.toBeDefined();
    await table.remove('a', 2_000);
    await expect(read(table, 'a')).resolves.toBeUndefined();
  });

  it('reads nothing that is no JSON, and writes no key that is too long', async () => {
    await write(table, 'a', entry(1));
    await knex(TABLE).update({ value: '{' });
    await expect(read(table, 'a')).resolves.toBeUndefined();
    await write(table, 'k'.repeat(501), entry(1));
    await expect(knex(TABLE)).resolves.toHaveLength(1);
  });

  const keys = async () =>
    (await knex(TABLE).select('key').orderBy('key')).map(({ key }) => key);

  it('stays within its bounds', async () => {
    const now = Date.now();
    const ages = [90_000, 50_000, 40_000, 30_000, -90_000];
    for (const [index, age] of ages.entries()) {
      await write(table, `a/${index}`, entry(now - age));
      await write(table, `b/${index}`, entry(now - age));
    }
    await write(table, 'c', entry(now - 90_000));
    const bounds = [
      { kind: 'a', keepMs: 60_000, most: 2 },
      { kind: 'b', keepMs: 45_000, most: 9 },
    ];
    const prune = () => table.prune({ now, bounds });
    await expect(prune()).resolves.toBe(3 + 3 + 1);
    await expect(prune()).resolves.toBe(0);
    await expect(keys()).resolves.toEqual(['a/2', 'a/3', 'b/2', 'b/3']);
  });

  it('removes no more than is too much of what was read at once', async () => {
    const now = Date.now();
    await table.write(
      new Map(Array.from({ length: 250 }, (_, n) => [`a/${n}`, entry(now)])),
    );
    const bounds = [{ kind: 'a', keepMs: 60_000, most: 20 }];
    await expect(table.prune({ now, bounds })).resolves.toBe(230);
    await expect(keys()).resolves.toHaveLength(20);
  });

  it('keeps what pages need, however much the search reads', async () => {
    const now = Date.now();
    const old = (count: number, kind: string, age: number) =>
      Array.from(
        { length: count },
        (_, n) => [`${kind}/main/${n}`, entry(now - age)] as const,
      );
    await table.write(
      new Map([
        ...old(5, 'snapshot', 9 * 60_000),
        ...old(5, 'project', 20 * 60_000),
        ...old(2, 'followed', 60_000),
        ...old(300, 'findable', 1_000),
        ...old(1_100, 'of-another-version', 1_000),
      ]),
    );
    const bounds = keptBounds(30 * 24 * 60 * 60_000).map(bound => ({
      ...bound,
      most: bound.most / 100,
    }));
    await expect(table.prune({ now, bounds })).resolves.toBe(200 + 100);
    const left = await keys();
    const count = (kind: string) =>
      left.filter(key => key.startsWith(`${kind}/`)).length;
    expect(['snapshot', 'project', 'followed', 'findable'].map(count)).toEqual([
      5, 5, 2, 100,
    ]);
  });
}

describe('what is known, in SQLite', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  testTable(() => databases.init('SQLITE_3'));
});

describeWithPostgres('what is known, in PostgreSQL', () => {
  const postgres = servePostgres(() =>
    TestDatabases.create({ ids: ['POSTGRES_15'] }),
  );
  const connect = () => postgres.databases.init('POSTGRES_15');
  testTable(connect);

  it('holds nobody while it is frozen, and is used again afterwards', async () => {
    const knex = await connect();
    let ahead = 0;
    const log = { failed: jest.fn(), succeeded: jest.fn() };
    const table = new KnownTable({ getClient: async () => knex });
    const store = new KnownStore(table, log, () => performance.now() + ahead);
    const now = Date.now();
    await write(table, 'a', entry(now));

    postgres.server.freeze();
    try {
      await expect(store.get('a')).resolves.toBeUndefined();
      store.set('b', entry(now));
      await store.flush();
    } finally {
      postgres.server.thaw();
    }
    expect(log.failed.mock.calls.map(([operation]) => operation)).toEqual([
      'read',
      'write',
    ]);
    // A slow machine may miss the limit once more.
    let found;
    for (let attempt = 0; attempt < 50 && !found; attempt += 1) {
      ahead += 10_001;
      found = await store.get('a');
    }
    expect(found).toEqual(entry(now));
  }, 60_000);
});
