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

  /**
   * @param id - what is looked at
   * @param options.recall - finds what was known, sending no request
   * @param options.bringUpToDate - called once, and not waited for
   * @returns undefined when nothing was known, or the first look is over
   */
  async look<T>(
    id: string,
    options: {
      recall(): Promise<T | undefined>;
      bringUpToDate(known: T): Promise<void>;
    },
  ): Promise<T | undefined> {
    if (this.looks.get(id)?.isOver) {
      return undefined;
    }
    const known = await options.recall();
    const look = this.looks.get(id) ?? { isOver: known === undefined };
    if (!this.looks.has(id) && known !== undefined) {
      const end = () => {
        look.isOver = true;
      };
      options.bringUpToDate(known).then(end, end);
    }
    this.looks.set(id, look);
    return look.isOver ? undefined : known;
  }
}
