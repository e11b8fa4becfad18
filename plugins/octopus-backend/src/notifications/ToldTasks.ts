import { randomUUID } from 'node:crypto';
import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';

/** What is needed of Backstage's service for databases. */
export type NotificationDatabase = Pick<
  DatabaseService,
  'getClient' | 'migrations'
>;

/** Why somebody is told of a task. */
export type Reason = 'failed' | 'waiting';

export interface Told {
  task: string;
  reason: Reason;
}

const SPACES = 'octopus_notified_spaces';
const TASKS = 'octopus_notified_tasks';
const STATEMENT_MS = 10_000;
/** How often to try to tell something: with a check a minute, for half an hour. */
const MOST_TRIES = 30;

/**
 * Remembers in the plugin's database what was told, for all replicas and across
 * restarts. The scope of a notification cannot: Backstage shows one of a scope
 * that it has already as unread, and mails it again.
 */
export class ToldTasks {
  private ready?: ReturnType<DatabaseService['getClient']>;
  /** How often this process has failed to tell each. */
  private readonly tries = new Map<string, number>();

  /** What this process has read all of, by space. */
  private readonly read = new Map<string, string>();

  constructor(private readonly service: NotificationDatabase) {}

  /** Whether all was told when the space was as it is; undefined when nobody knows. */
  isAllTold(space: string, activity: string | undefined): boolean {
    return activity !== undefined && this.read.get(space) === activity;
  }

  /** Remembers that all was told of how the space was then. */
  allTold(space: string, activity: string | undefined): void {
    if (activity !== undefined) {
      this.read.set(space, activity);
    }
  }

  /** @returns when a space was last looked at; undefined before the first time */
  async lookedAt(space: string): Promise<number | undefined> {
    const database = await this.open();
    const found = await database(SPACES)
      .where({ space })
      .first('looked_at')
      .timeout(STATEMENT_MS);
    // PostgreSQL returns large integers as text.
    return found && Number(found.looked_at);
  }

  async setLookedAt(space: string, at: number): Promise<void> {
    const database = await this.open();
    await database(SPACES)
      .insert({ space, looked_at: at })
      .onConflict('space')
      .merge()
      .timeout(STATEMENT_MS);
  }

  async list(space: string): Promise<Told[]> {
    const database = await this.open();
    return database(TASKS)
      .where({ space })
      .select('task', 'reason')
      .timeout(STATEMENT_MS);
  }

  /** @returns false when somebody else has told it, or is about to */
  async claim(
    space: string,
    { task, reason }: Told,
    at: number,
  ): Promise<boolean> {
    const database = await this.open();
    const claim = randomUUID();
    await database(TASKS)
      .insert({ space, task, reason, claim, told_at: at })
      .onConflict(['space', 'task', 'reason'])
      .ignore()
      .timeout(STATEMENT_MS);
    const first = await database(TASKS)
      .where({ space, task, reason })
      .first('claim')
      .timeout(STATEMENT_MS);
    return first?.claim === claim;
  }

  /** @returns whether what could not be told now is not to be tried again */
  isLastTry(space: string, told: Told): boolean {
    const key = keyOf(space, told);
    const count = (this.tries.get(key) ?? 0) + 1;
    this.tries.set(key, count);
    const isLast = count >= MOST_TRIES;
    if (isLast) {
      this.tries.delete(key);
    }
    return isLast;
  }

  /** Forgets how often it could not be told before. */
  succeed(space: string, told: Told): void {
    this.tries.delete(keyOf(space, told));
  }

  /** Forgets something, so that it can be told again. */
  async forget(space: string, { task, reason }: Told): Promise<void> {
    const database = await this.open();
    await database(TASKS)
      .where({ space, task, reason })
      .delete()
      .timeout(STATEMENT_MS);
  }

  /** Forgets failures that are too old to be read from Octopus again. */
  async forgetFailures(space: string, before: number): Promise<void> {
    const database = await this.open();
    await database(TASKS)
      .where({ space, reason: 'failed' })
      .where('told_at', '<', before)
      .delete()
      .timeout(STATEMENT_MS);
  }

  private open() {
    this.ready ??= this.prepare().catch(error => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  private async prepare() {
    const database = await this.service.getClient();
    if (!this.service.migrations?.skip) {
      await database.migrate.latest({
        directory: resolvePackagePath(
          '@octopus-backstage/plugin-octopus-backend',
          'migrations',
        ),
      });
    }
    return database;
  }
}

function keyOf(space: string, { task, reason }: Told): string {
  return JSON.stringify([space, task, reason]);
}
