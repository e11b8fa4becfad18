import { ServiceUnavailableError } from '@backstage/errors';

/**
 * How many more requests to Octopus one response may cost, and after how many
 * round trips it is given although something is missing.
 */
export class RequestBudget {
  /** @param rounds - without limit when left out */
  constructor(private count: number, private rounds: number = Infinity) {}

  readonly spend = () => {
    this.count -= 1;
  };

  get left(): number {
    return this.rounds > 0 ? Math.max(this.count, 0) : 0;
  }

  /** What comes next depends on what was requested so far. */
  endRound(): void {
    this.rounds -= 1;
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

  /** Whether so many requests can be sent at once. */
  canAfford(count: number): boolean {
    return !this.failing && this.budget.left >= count;
  }

  /** What comes next depends on what was requested so far. */
  endRound(): void {
    this.budget.endRound();
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
    return this.settle(read(), refused);
  }

  /**
   * The same for what is requested anyhow.
   *
   * @returns undefined when the server failed
   */
  async settle<T>(reading: Promise<T>, refused: T): Promise<T | undefined> {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        this.failing = true;
        return undefined;
      }
      return refused;
    }
  }
}
