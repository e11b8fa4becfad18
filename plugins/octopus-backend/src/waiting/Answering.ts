import { AsyncLocalStorage } from 'node:async_hooks';
import { LATE, withLimit } from '@octopus-backstage/plugin-octopus-node';

/** An answer that somebody waits for, and what it waits for itself. */
class Answering {
  /** Nobody waits any more: what is still being read may take its time. */
  isOver = false;
  private readonly waits: string[] = [];

  /** @param patientUntil - in milliseconds, of the clock of `performance` */
  constructor(private readonly patientUntil: number) {}

  /** For how long, in milliseconds, to wait for more than is known already. */
  get patienceMs(): number {
    return Math.max(0, this.patientUntil - performance.now());
  }

  /** What has been waited for last and has not come. */
  get waitsFor(): string | undefined {
    return this.waits[this.waits.length - 1];
  }

  async waitFor<T>(what: string, call: () => Promise<T>): Promise<T> {
    this.waits.push(what);
    try {
      return await call();
    } finally {
      this.waits.splice(this.waits.lastIndexOf(what), 1);
    }
  }
}

const current = new AsyncLocalStorage<Answering | undefined>();

/**
 * Begins an answer that somebody waits for.
 *
 * @param patienceMs - for how long its reads wait for more than what is known
 */
export function beginAnswer<T>(
  patienceMs: number,
  read: () => Promise<T>,
): { result: Promise<T>; answering: Answering } {
  const answering = new Answering(performance.now() + patienceMs);
  return { result: current.run(answering, read), answering };
}

/** Runs what all who ask share, however long the first of them wants to wait. */
export function forEverybody<T>(run: () => Promise<T>): Promise<T> {
  return current.run(undefined, run);
}

/** Waits, and lets the answer say for what, should it be late. */
export async function waitFor<T>(
  what: string,
  call: () => Promise<T>,
): Promise<T> {
  const answering = current.getStore();
  return answering ? answering.waitFor(what, call) : call();
}

/**
 * Waits for a result, or takes what is known already when an answer that
 * somebody waits for would otherwise be late.
 *
 * @param known - finds what is known; undefined when that is nothing
 */
export async function resultOrKnown<T>(
  result: Promise<T>,
  known: () => Promise<(() => T) | undefined>,
): Promise<T> {
  const answering = current.getStore();
  if (!answering) {
    return result;
  }
  const found = await withLimit(() => result, answering.patienceMs);
  if (found !== LATE) {
    return found as T;
  }
  const meanwhile = answering.isOver ? undefined : await known();
  return meanwhile ? meanwhile() : result;
}
