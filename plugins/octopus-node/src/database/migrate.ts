import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { sleep } from '../http/sleep';

/** Backstage's client for databases. */
export type Database = Awaited<ReturnType<DatabaseService['getClient']>>;

/**
 * What is needed of Backstage's service for databases.
 *
 * @public
 */
export type PluginDatabase = Pick<DatabaseService, 'getClient' | 'migrations'>;

/**
 * Where the migrations of some tables are.
 *
 * @public
 */
export interface TableMigrations {
  /** Name of the package that has them. */
  package: string;
  /** Folder in that package. */
  folder: string;
  /**
   * The list of those that were made. Tables that a portal may do without, or in the
   * database of another plugin, have one of their own. Knex's own by default.
   */
  listedIn?: string;
}

const ATTEMPTS = 20;
const PAUSE_MS = 500;

/** Brings tables up to date, while other replicas may do the same. */
export async function migrate(
  database: Database,
  { package: name, folder, listedIn }: TableMigrations,
): Promise<void> {
  const directory = resolvePackagePath(name, folder);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.migrate.latest({
        directory,
        ...(listedIn && { tableName: listedIn }),
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
