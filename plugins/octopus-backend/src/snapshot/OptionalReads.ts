import { ServiceUnavailableError } from '@backstage/errors';

/** How many more requests to Octopus one response may cost. */
export class RequestBudget {
  constructor(private count: number) {}

  readonly spend = () => {
    this.count -= 1;
  };

  get left(): number {
    return Math.max(this.count, 0);
  }
}

/**
 * Reads what a view can do without. Stops when the budget is spent or the
 * server fails: a request that made it fail should not be repeated soon.
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
   * @param refused - what to return when Octopus refuses the request
   * @returns undefined when the request was not sent, or the server failed
   */
  async try<T>(read: () => Promise<T>, refused: T): Promise<T | undefined> {
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
