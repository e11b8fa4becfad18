import { createHash } from 'node:crypto';
import { ServiceUnavailableError } from '@backstage/errors';
import { DECISIONS, type LockTables } from './LockTables';
import type { LockedRun } from './TaskLocks';
import { LATE, withLimit } from '../waiting/withLimit';

const STATEMENT_MS = 5 * 60_000;

/** What the runs of a task have decided, so that all of them go the same way. */
export class DecisionStore {
  constructor(
    private readonly tables: LockTables,
    private readonly now: () => number,
  ) {}

  /**
   * @param make - called unless a run of the task has decided this already
   * @returns what was decided first
   * @throws ServiceUnavailableError when the database does not answer; the
   * signal's reason when the run is cancelled
   */
  async decide<T>(
    { task, signal }: Pick<LockedRun, 'task' | 'signal'>,
    name: string,
    make: () => Promise<T>,
  ): Promise<T> {
    const decision = createHash('sha256').update(name).digest('hex');
    const known = await inTime(this.find(task, decision), signal);
    if (known) {
      return JSON.parse(known.value);
    }
    const value = JSON.stringify((await make()) ?? null);
    const first = await inTime(this.add(task, decision, value), signal);
    return JSON.parse(first?.value ?? value);
  }

  private async find(
    task: string,
    decision: string,
  ): Promise<{ value: string } | undefined> {
    const database = await this.tables.open();
    return database(DECISIONS).where({ task, decision }).first('value');
  }

  private async add(task: string, decision: string, value: string) {
    const database = await this.tables.open();
    await database(DECISIONS)
      .insert({ task, decision, value, decided_at: this.now() })
      .onConflict(['task', 'decision'])
      .ignore();
    return this.find(task, decision);
  }
}

async function inTime<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
  const result = await withLimit(() => answer, STATEMENT_MS, signal);
  if (result === LATE) {
    throw new ServiceUnavailableError(
      "The scaffolder's database did not respond for five minutes. Run this again once it does.",
    );
  }
  return result;
}
