import type { DatabaseService } from '@backstage/backend-plugin-api';
import { migrate, type Database } from './migrate';

/** What is needed of Backstage's service for databases. */
export type LockDatabase = Pick<DatabaseService, 'getClient' | 'migrations'>;

export const LOCKS = 'octopus_locks';
export const DECISIONS = 'octopus_decisions';
/**
 * A lock that nobody has touched for so long was left behind by a crash, and no
 * run waits for so long to learn what another one has decided.
 */
const FORGET_MS = 24 * 60 * 60_000;

/** The tables of this package, which are made when they are first needed. */
export class LockTables {
  private ready?: Promise<Database>;

  constructor(
    private readonly service: LockDatabase,
    private readonly now: () => number,
  ) {}

  open(): Promise<Database> {
    this.ready ??= this.prepare().catch(error => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
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
