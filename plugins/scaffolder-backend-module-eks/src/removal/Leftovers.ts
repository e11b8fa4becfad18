import { toError } from '@backstage/errors';

/** Collects what could not be removed, and why. */
export class Leftovers {
  readonly all: { what: string; why: string }[] = [];

  add(what: string, why: string): void {
    this.all.push({ what, why });
  }

  /** Does something that the rest of the removal can do without. A cancelled run ends all the same. */
  async tolerate(
    what: string,
    signal: AbortSignal | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      signal?.throwIfAborted();
      this.add(what, toError(error).message);
    }
  }
}
