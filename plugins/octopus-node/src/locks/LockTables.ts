import { isError, ServiceUnavailableError } from '@backstage/errors';
import {
  migrate,
  type Database,
  type PluginDatabase,
} from '../database/migrate';
import { onceOpen } from '../database/opener';
import { LATE, withLimit } from '../waiting/withLimit';

export const LOCKS = 'octopus_locks';
export const DECISIONS = 'octopus_decisions';
/**
 * A lock that nobody has touched for so long was left behind by a crash, and no
 * run waits for so long to learn what another one has decided.
 */
const FORGET_MS = 24 * 60 * 60_000;
const PREPARE_MS = 30_000;
/** The plugin whose database it is has a list of migrations of its own. */
const MIGRATIONS = {
  package: '@octopus-backstage/plugin-octopus-node',
  folder: 'migrations',
  listedIn: 'octopus_migrations',
};

/** The tables are missing, or may not be used: waiting does not help. */
export class UnusableTablesError extends ServiceUnavailableError {}

/** The tables of this package, which are made when they are first needed. */
export class LockTables {
  readonly open = onceOpen(() => this.prepareInTime());

  constructor(
    private readonly service: PluginDatabase,
    private readonly now: () => number,
  ) {}

  /** One connection that got stuck must not keep all later runs waiting. */
  private async prepareInTime(): Promise<Database> {
    const database = await withLimit(() => this.prepare(), PREPARE_MS);
    if (database === LATE) {
      throw new Error(`no response within ${PREPARE_MS / 1000} s`);
    }
    return database;
  }

  private async prepare(): Promise<Database> {
    const database = await this.service.getClient();
    try {
      const obstacle = await this.migrate(database);
      for (const table of [LOCKS, DECISIONS]) {
        if (obstacle && !(await database.schema.hasTable(table))) {
          throw unusable(`there is no table ${table}, and ${obstacle}`);
        }
      }
      const limit = this.now() - FORGET_MS;
      await database(LOCKS).where('beat_at', '<', limit).delete();
      await database(DECISIONS).where('decided_at', '<', limit).delete();
    } catch (error) {
      throw isDenied(error) ? unusable(error.message) : error;
    }
    return database;
  }

  /** @returns why it could not */
  private async migrate(database: Database): Promise<string | undefined> {
    if (this.service.migrations?.skip) {
      return 'Backstage is told to skip migrations';
    }
    try {
      await migrate(database, MIGRATIONS);
      return undefined;
    } catch (error) {
      if (isDenied(error)) {
        return `it may not be made: ${error.message}`;
      }
      throw error;
    }
  }
}

function unusable(reason: string): UnusableTablesError {
  return new UnusableTablesError(
    `The scaffolder's database could not be used to lock this task: ${reason}. Make the tables ${LOCKS} and ${DECISIONS} there with the migrations in @octopus-backstage/plugin-octopus-node/migrations, and let Backstage's user read and change them. Then run this again.`,
  );
}

/**
 * PostgreSQL's `insufficient_privilege`
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), SQLite's
 * `SQLITE_READONLY` (https://www.sqlite.org/rescode.html#readonly).
 */
function isDenied(error: unknown): error is Error {
  return (
    isError(error) && ['42501', 'SQLITE_READONLY'].includes(`${error.code}`)
  );
}
