import { TestDatabases } from '@backstage/backend-test-utils';
import type { Database } from './migrate';
import { databaseOpener } from './opener';

describe('databaseOpener', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const migrations = {
    package: '@octopus-backstage/plugin-octopus-node',
    folder: 'migrations',
    listedIn: 'octopus_migrations',
  };

  it('makes the tables once, and lists them where it is told', async () => {
    const database = await databases.init('SQLITE_3');
    const getClient = jest.fn(async () => database);
    const open = databaseOpener({ getClient }, migrations);
    await expect(Promise.all([open(), open()])).resolves.toEqual([
      database,
      database,
    ]);
    expect(getClient).toHaveBeenCalledTimes(1);
    for (const table of ['octopus_locks', 'octopus_migrations']) {
      await expect(database.schema.hasTable(table)).resolves.toBe(true);
    }
    await expect(database.schema.hasTable('knex_migrations')).resolves.toBe(
      false,
    );
  });

  it('makes none when Backstage is told to skip migrations', async () => {
    const database = await databases.init('SQLITE_3');
    const service = {
      getClient: async () => database,
      migrations: { skip: true },
    };
    await databaseOpener(service, migrations)();
    await expect(database.schema.hasTable('octopus_locks')).resolves.toBe(
      false,
    );
  });

  it('tries again what failed, and waits for a replica that does the same', async () => {
    const latest = jest
      .fn()
      .mockRejectedValueOnce(
        Object.assign(new Error('locked'), { name: 'MigrationLocked' }),
      )
      .mockResolvedValue([]);
    const database = {
      client: { config: { client: 'better-sqlite3' } },
      migrate: { latest },
    } as unknown as Database;
    const getClient = jest
      .fn<Promise<Database>, []>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue(database);
    const open = databaseOpener({ getClient }, migrations);
    await expect(open()).rejects.toThrow('away');
    await expect(open()).resolves.toBe(database);
    expect(latest).toHaveBeenCalledTimes(2);
  });
});
