import type { DatabaseService } from '@backstage/backend-plugin-api';
import { migrate, type Database } from './migrate';

/** Who has the lock of a task, and how often that run has shown that it is alive. */
export interface Held {
  holder: string;
  beats: number;
}

/** What is needed of Backstage's service for databases. */
export type LockDatabase = Pick<DatabaseService, 'getClient' | 'migrations'>;

const TABLE = 'octopus_locks';
/** A row that nobody has touched for so long was left behind by a crash. */
const FORGET_MS = 24 * 60 * 60_000;

/** The locks as rows of a table. Each method is one statement, or two. */
export class LockStore {
  private ready?: Promise<Database>;

  constructor(
    private readonly service: LockDatabase,
    private readonly now: () => number,
  ) {}

  /** @returns who has the lock now: the given holder if it was free */
  async take(task: string, holder: string): Promise<Held | undefined> {
    const database = await this.database();
    await database(TABLE)
      .insert({ task, holder, beats: 0, beat_at: this.now() })
      .onConflict('task')
      .ignore();
    return database(TABLE)
      .where({ task })
      .first<Held | undefined>('holder', 'beats');
  }

  /** @returns false when it has changed since it was seen like that */
  async takeOver(task: string, holder: string, seen: Held): Promise<boolean> {
    const database = await this.database();
    const count = await database(TABLE)
      .where({ task, holder: seen.holder, beats: seen.beats })
      .update({ holder, beats: 0, beat_at: this.now() });
    return count === 1;
  }

  /** @returns false when somebody else has taken it over */
  async beat(task: string, holder: string): Promise<boolean> {
    const database = await this.database();
    const count = await database(TABLE)
      .where({ task, holder })
      .update({
        beats: database.raw('?? + 1', ['beats']),
        beat_at: this.now(),
      });
    return count === 1;
  }

  async release(task: string, holder: string): Promise<void> {
    const database = await this.database();
    await database(TABLE).where({ task, holder }).delete();
  }

  private database(): Promise<Database> {
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
    await database(TABLE)
      .where('beat_at', '<', this.now() - FORGET_MS)
      .delete();
    return database;
  }
}
