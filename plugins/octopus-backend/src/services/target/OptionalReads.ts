import { ServiceUnavailableError } from '@backstage/errors';
import { RequestBudget } from './RequestBudget';

/**
 * Asks Octopus for what a view can do without: as long as there is budget, and
 * until the server fails at a question, which is then better not asked again
 * soon.
 */
export class OptionalReads {
  constructor(
    private readonly budget: RequestBudget,
    private failing = false,
  ) {}

  get isFailing(): boolean {
    return this.failing;
  }

  get isExhausted(): boolean {
    return this.failing || this.budget.left === 0;
  }

  /**
   * @param refused - what a refusal means: it is an answer, too
   * @returns nothing where Octopus was not asked, or failed
   */
  async ask<T>(read: () => Promise<T>, refused: T): Promise<T | undefined> {
    if (this.isExhausted) {
      return undefined;
    }
    this.budget.spend();
    try {
      return await read();
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        this.failing = true;
        return undefined;
      }
      return refused;
    }
  }
}
