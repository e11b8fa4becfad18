/** For so long the page is sent, before what brings it up to date takes the processor. */
const PAGE_FIRST_MS = 20;

/**
 * The first look at something since this backend started: what was known before
 * is shown at once, to all who look while it is being brought up to date. After
 * that it is read as ever, whatever came of it.
 */
export class FirstLooks {
  /** When this backend started, in milliseconds since 1970. */
  readonly startedAt = Date.now();
  /** By what is looked at, whether it is over. */
  private readonly looks = new Map<string, { isOver: boolean }>();

  constructor(private readonly pageFirstMs = PAGE_FIRST_MS) {}

  /**
   * @param id - what is looked at
   * @param options.recall - finds what was known, sending no request
   * @param options.show - makes what is shown of it
   * @param options.bringUpToDate - called once and not waited for, and not before
   * the first has been shown it: both need the same processor
   * @returns what `show` returns; undefined when nothing was known, or the first
   * look is over
   */
  async look<T, Shown>(
    id: string,
    options: {
      recall(): Promise<T | undefined>;
      show(known: T): Promise<Shown>;
      bringUpToDate(known: T): Promise<void>;
    },
  ): Promise<Shown | undefined> {
    if (this.looks.get(id)?.isOver) {
      return undefined;
    }
    const known = await options.recall();
    const look = this.looks.get(id) ?? { isOver: known === undefined };
    const isFirst = !this.looks.has(id);
    this.looks.set(id, look);
    if (known === undefined) {
      return undefined;
    }
    try {
      return look.isOver ? undefined : await options.show(known);
    } finally {
      if (isFirst) {
        const end = () => {
          look.isOver = true;
        };
        setTimeout(
          () => options.bringUpToDate(known).then(end, end),
          this.pageFirstMs,
        );
      }
    }
  }
}
