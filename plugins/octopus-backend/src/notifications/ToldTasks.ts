import { randomUUID } from 'node:crypto';
import {
  databaseOpener,
  PluginDatabase,
} from '@octopus-backstage/plugin-octopus-node';

/** Why somebody is told of a task. */
export type Reason = 'failed' | 'waiting';

/** A task, and what was told of it. */
export interface Told {
  task: string;
  reason: Reason;
  /**
   * When it was queued, in milliseconds since 1970: a server that was restored from
   * a backup gives its id away again. Missing if that is unknown.
   */
  queuedAt?: number;
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
  private readonly open: ReturnType<typeof databaseOpener>;
  /** How often this process has failed to tell each. */
  private readonly tries = new Map<string, number>();

  /** What this process has read all of, by space. */
  private readonly read = new Map<string, string>();

  constructor(service: PluginDatabase) {
    this.open = databaseOpener(service, {
      package: '@octopus-backstage/plugin-octopus-backend',
      folder: 'migrations',
    });
  }

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
    const rows = await database(TASKS)
      .where({ space })
      .select('task', 'reason', 'queued_at')
      .timeout(STATEMENT_MS);
    return rows.map(({ task, reason, queued_at: queuedAt }) => ({
      task,
      reason,
      ...(queuedAt !== null && { queuedAt: Number(queuedAt) }),
    }));
  }

  /** @returns false when somebody else has told it, or is about to */
  async claim(space: string, told: Told, at: number): Promise<boolean> {
    const { task, reason, queuedAt } = told;
    const database = await this.open();
    const claim = randomUUID();
    if (queuedAt !== undefined) {
      // Of another task that had its id.
      await database(TASKS)
        .where({ space, task, reason })
        .whereNot({ queued_at: queuedAt })
        .delete()
        .timeout(STATEMENT_MS);
    }
    await database(TASKS)
      .insert({
        ...{ space, task, reason, claim },
        told_at: at,
        queued_at: queuedAt ?? null,
      })
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
}

/** Whether both are the same task, and not another one with its id. */
export function isSameTold(a: Told, b: Told): boolean {
  return (
    a.task === b.task &&
    a.reason === b.reason &&
    (a.queuedAt ?? b.queuedAt) === (b.queuedAt ?? a.queuedAt)
  );
}

function keyOf(space: string, { task, reason, queuedAt }: Told): string {
  return JSON.stringify([space, task, reason, queuedAt]);
}
