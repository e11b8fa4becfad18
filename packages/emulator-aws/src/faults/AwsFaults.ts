import { AwsFault, AwsFaultEffect } from './awsFault';

interface Active {
  fault: AwsFault;
  matched: number;
  fired: number;
}

/** Decides which requests go wrong. */
export class AwsFaults {
  private active: Active[];
  private met = 0;

  /** @param initial - those that a reset brings back */
  constructor(private readonly initial: readonly AwsFault[] = []) {
    this.active = initial.map(start);
  }

  add(fault: AwsFault): void {
    this.active.push(start(fault));
  }

  clear(): void {
    this.active = [];
  }

  reset(): void {
    this.met = 0;
    this.active = this.initial.map(start);
  }

  /** Requests that met a fault so far, also of faults that are gone. */
  count(): number {
    return this.met;
  }

  list(): AwsFault[] {
    return this.active.map(({ fault }) => fault);
  }

  /** The effect on this request; of several faults, the first one wins. */
  next(service: string, operation: string): AwsFaultEffect | undefined {
    for (const active of this.active) {
      const { fault } = active;
      if (matches(fault, service, operation)) {
        active.matched += 1;
        if (
          active.fired < (fault.times ?? Infinity) &&
          (fault.nth === undefined || fault.nth === active.matched)
        ) {
          active.fired += 1;
          this.met += 1;
          return fault.effect;
        }
      }
    }
    return undefined;
  }

  /** Whether it is denied for good, which policies can tell beforehand. */
  isDenied(service: string, operation: string): boolean {
    return this.active.some(
      ({ fault }) =>
        fault.effect.type === 'denied' &&
        fault.nth === undefined &&
        fault.times === undefined &&
        matches(fault, service, operation),
    );
  }
}

function start(fault: AwsFault): Active {
  return { fault, matched: 0, fired: 0 };
}

function matches(fault: AwsFault, service: string, operation: string): boolean {
  return (
    (!fault.service || fault.service === service) &&
    (!fault.operation || fault.operation === operation)
  );
}
