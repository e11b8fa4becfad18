/** How many requests to Octopus one answer may still cost. */
export class RequestBudget {
  constructor(private count: number) {}

  readonly spend = () => {
    this.count -= 1;
  };

  get left(): number {
    return Math.max(this.count, 0);
  }
}
