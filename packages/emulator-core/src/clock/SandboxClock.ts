interface Event {
  at: number;
  happen: () => void;
}

/**
 * When things happen in the stand-in. Time is the real one; waiting is
 * shortened by `speed`, and `advance` jumps ahead. Nothing runs by itself:
 * what is due happens in order before the next request is answered.
 *
 * @public
 */
export class SandboxClock {
  private offset = 0;
  private events: Event[] = [];
  /** While an event happens: when it was due, so that chains keep their times. */
  private happening?: number;

  /**
   * @param speed - how many times faster than life; `Infinity` for at once
   * @param machine - milliseconds since 1970 as the machine counts them
   */
  constructor(
    readonly speed = 1,
    private readonly machine: () => number = Date.now,
  ) {}

  now(): Date {
    return new Date(this.time());
  }

  /** Lets something happen after so many milliseconds of real life. */
  after(duration: number, happen: () => void): void {
    const at = this.time() + duration / this.speed;
    const later = this.events.findIndex(event => event.at > at);
    this.events.splice(later < 0 ? this.events.length : later, 0, {
      at,
      happen,
    });
  }

  /** Jumps ahead, and lets happen what is due by then. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
    this.settle();
  }

  /** Lets everything happen that is due. */
  settle(): void {
    const now = this.time();
    while (this.events.length && this.events[0].at <= now) {
      const { at, happen } = this.events.shift()!;
      this.happening = at;
      try {
        happen();
      } finally {
        this.happening = undefined;
      }
    }
  }

  /** Forgets what is to happen, and jumps back. */
  reset(): void {
    this.offset = 0;
    this.events = [];
  }

  private time(): number {
    return this.happening ?? this.machine() + this.offset;
  }
}
