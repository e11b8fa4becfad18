import { LOCKS, type LockTables } from './LockTables';

/** Who has the lock of a task, and how often that run has shown that it is alive. */
export interface Held {
  holder: string;
  beats: number;
}

/** The locks as rows of a table. Each method is one statement, or two. */
export class LockStore {
  constructor(
    private readonly tables: LockTables,
    private readonly now: () => number,
  ) {}

  /** @returns who has the lock now: the given holder if it was free */
  async take(task: string, holder: string): Promise<Held | undefined> {
    const database = await this.tables.open();
    await database(LOCKS)
      .insert({ task, holder, beats: 0, beat_at: this.now() })
      .onConflict('task')
      .ignore();
    return database(LOCKS)
      .where({ task })
      .first<Held | undefined>('holder', 'beats');
  }

  /** @returns false when it has changed since it was seen like that */
  async takeOver(task: string, holder: string, seen: Held): Promise<boolean> {
    const database = await this.tables.open();
    const count = await database(LOCKS)
      .where({ task, holder: seen.holder, beats: seen.beats })
      .update({ holder, beats: 0, beat_at: this.now() });
    return count === 1;
  }

  /** @returns false when somebody else has taken it over */
  async beat(task: string, holder: string): Promise<boolean> {
    const database = await this.tables.open();
    const count = await database(LOCKS)
      .where({ task, holder })
      .update({
        beats: database.raw('?? + 1', ['beats']),
        beat_at: this.now(),
      });
    return count === 1;
  }

  async release(task: string, holder: string): Promise<void> {
    const database = await this.tables.open();
    await database(LOCKS).where({ task, holder }).delete();
  }
}
