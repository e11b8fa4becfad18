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

/** Another replica migrates the same tables. */
class OtherAtWorkError extends Error {
  name = 'OtherAtWorkError';

  constructor() {
    super('Another replica has been bringing tables up to date all the time');
  }
}

/** Brings tables up to date, while other replicas may do the same. */
export async function migrate(
  database: Database,
  { package: name, folder, listedIn }: TableMigrations,
): Promise<void> {
  const config = {
    directory: resolvePackagePath(name, folder),
    ...(listedIn && { tableName: listedIn }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await (isPostgres(database)
        ? migrateAlone(database, config)
        : database.migrate.latest(config));
      return;
    } catch (error) {
      // Another replica starts at the same moment, and does the same.
      if (attempt >= ATTEMPTS || !isOtherAtWork(error, database)) {
        throw error;
      }
      await sleep(PAUSE_MS);
    }
  }
}

function isPostgres({ client }: Database): boolean {
  return client.config.client === 'pg';
}

/**
 * Migrates in one transaction, and in no other replica at the same time. Knex's own
 * lock is no help with a list that is not there yet: each of two that start together
 * gives it a row, and from then on it is locked for everybody (knex 3.3;
 * `findings/knex-two-first-migrations.sh`).
 *
 * @throws OtherAtWorkError when another replica is at it
 */
async function migrateAlone(
  database: Database,
  config: { directory: string; tableName?: string },
): Promise<void> {
  await database.transaction(async transaction => {
    const { rows } = await transaction.raw(
      'select pg_try_advisory_xact_lock(hashtext(current_schema() || ?)) as taken',
      [`.${config.tableName ?? 'knex_migrations'}`],
    );
    if (!rows[0].taken) {
      throw new OtherAtWorkError();
    }
    await transaction.migrate.latest(config);
  });
}

/**
 * Knex refuses while somebody else migrates (its `MigrationLocked`); before that,
 * two may create the same table. In PostgreSQL nobody else is at it.
 */
function isOtherAtWork(error: unknown, database: Database): boolean {
  if (isPostgres(database)) {
    return error instanceof OtherAtWorkError;
  }
  return (
    isError(error) &&
    (error.name === 'MigrationLocked' ||
      /already exists|already locked/i.test(error.message))
  );
}
