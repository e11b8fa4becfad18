import type { LockStore } from './LockStore';

/** Attempts to take a lock, of which some may be given up before they have an answer. */
export class Attempts implements Pick<LockStore, 'take' | 'takeOver'> {
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(private readonly store: Pick<LockStore, 'take' | 'takeOver'>) {}

  take(...args: Parameters<LockStore['take']>) {
    return this.watch(this.store.take(...args));
  }

  takeOver(...args: Parameters<LockStore['takeOver']>) {
    return this.watch(this.store.takeOver(...args));
  }

  /** Resolves when none of them can take the lock any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.underWay);
  }

  private watch<T>(attempt: Promise<T>): Promise<T> {
    const forget = () => this.underWay.delete(attempt);
    this.underWay.add(attempt);
    attempt.then(forget, forget);
    return attempt;
  }
}
