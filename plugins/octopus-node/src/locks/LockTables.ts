import type { DatabaseService } from '@backstage/backend-plugin-api';
import { migrate, type Database } from './migrate';
import { LATE, withinLimit } from './withinLimit';

/** What is needed of Backstage's service for databases. */
export type LockDatabase = Pick<DatabaseService, 'getClient' | 'migrations'>;

export const LOCKS = 'octopus_locks';
export const DECISIONS = 'octopus_decisions';
/**
 * A lock that nobody has touched for so long was left behind by a crash, and no
 * run waits for so long to learn what another one has decided.
 */
const FORGET_MS = 24 * 60 * 60_000;
const PREPARE_MS = 30_000;

/** The tables of this package, which are made when they are first needed. */
export class LockTables {
  private ready?: Promise<Database>;

  constructor(
    private readonly service: LockDatabase,
    private readonly now: () => number,
  ) {}

  open(): Promise<Database> {
    this.ready ??= this.prepareInTime().catch(error => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /** One connection that got stuck must not keep all later runs waiting. */
  private async prepareInTime(): Promise<Database> {
    const database = await withinLimit(this.prepare(), PREPARE_MS);
    if (database === LATE) {
      throw new Error(`no response within ${PREPARE_MS / 1000} s`);
    }
    return database;
  }

  private async prepare(): Promise<Database> {
    const database = await this.service.getClient();
    if (!this.service.migrations?.skip) {
      await migrate(database);
    }
    const limit = this.now() - FORGET_MS;
    await database(LOCKS).where('beat_at', '<', limit).delete();
    await database(DECISIONS).where('decided_at', '<', limit).delete();
    return database;
  }
}
