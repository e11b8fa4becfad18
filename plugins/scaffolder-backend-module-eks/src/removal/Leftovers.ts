import { toError } from '@backstage/errors';

/** Something that stays, and why. */
export interface Leftover {
  what: string;
  why: string;
}

/** Collects what could not be deleted. */
export class Leftovers {
  readonly all: Leftover[] = [];

  add(what: string, why: string): void {
    this.all.push({ what, why });
  }

  /** Does something whose failure need not stop the rest of the removal; cancelling the run does. */
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
