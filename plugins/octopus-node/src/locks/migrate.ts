import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { sleep } from '../http/sleep';

/** Backstage's client for databases. */
export type Database = Awaited<ReturnType<DatabaseService['getClient']>>;

const ATTEMPTS = 20;
const PAUSE_MS = 500;

/**
 * Brings the tables of this package up to date. The plugin whose database it is
 * has a list of migrations of its own, so this has another one.
 */
export async function migrate(database: Database): Promise<void> {
  const directory = resolvePackagePath(
    '@octopus-backstage/plugin-octopus-node',
    'migrations',
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.migrate.latest({
        directory,
        tableName: 'octopus_migrations',
      });
      return;
    } catch (error) {
      // Another replica starts at the same moment, and does the same.
      if (attempt >= ATTEMPTS || !isOtherAtWork(error)) {
        throw error;
      }
      await sleep(PAUSE_MS);
    }
  }
}

/**
 * Knex refuses while somebody else migrates (its `MigrationLocked`); before that,
 * two may create the same table, of which PostgreSQL refuses one.
 */
function isOtherAtWork(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'MigrationLocked' ||
      /already exists|duplicate key|already locked/i.test(error.message))
  );
}
