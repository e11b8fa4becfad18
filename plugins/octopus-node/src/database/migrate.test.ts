import { TestDatabases } from '@backstage/backend-test-utils';
import {
  describeWithPostgres,
  servePostgres,
} from '@octopus-backstage/real-servers';
import { migrate } from './migrate';

const MIGRATIONS = {
  package: '@octopus-backstage/plugin-octopus-node',
  folder: 'migrations',
  listedIn: 'octopus_migrations',
};

describeWithPostgres('migrations of replicas that start together', () => {
  const postgres = servePostgres(() =>
    TestDatabases.create({ ids: ['POSTGRES_15'] }),
  );

  it('are made once, and leave nothing locked', async () => {
    const database = await postgres.databases.init('POSTGRES_15');
    // As if one of them had come as far as this when the others begin.
    await database.schema.createTable('octopus_migrations', table => {
      table.increments();
      table.string('name');
      table.integer('batch');
      table.timestamp('migration_time');
    });
    await database.schema.createTable('octopus_migrations_lock', table => {
      table.increments('index').primary();
      table.integer('is_locked');
    });
    await Promise.all(
      Array.from({ length: 4 }, () => migrate(database, MIGRATIONS)),
    );
    await expect(database('octopus_migrations_lock')).resolves.toEqual([
      { index: 1, is_locked: 0 },
    ]);
    const made = await database('octopus_migrations').pluck('name');
    expect(new Set(made).size).toBe(made.length);
    await expect(database.schema.hasTable('octopus_locks')).resolves.toBe(true);
    await migrate(database, MIGRATIONS);
  }, 90_000);

  it('leave nothing behind when one of them fails', async () => {
    const database = await postgres.databases.init('POSTGRES_15');
    await database.schema.createTable('octopus_decisions', table =>
      table.increments(),
    );
    await expect(migrate(database, MIGRATIONS)).rejects.toThrow(
      'octopus_decisions',
    );
    await database.schema.dropTable('octopus_decisions');
    await migrate(database, MIGRATIONS);
    await expect(database.schema.hasTable('octopus_locks')).resolves.toBe(true);
  }, 90_000);
});
