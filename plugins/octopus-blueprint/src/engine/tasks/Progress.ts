import { PlanEntry, ProgressEvent } from '../model/Plan';

/** Counts finished objects and reports each. */
export class Progress<T> {
  private readonly finished = new Map<T, PlanEntry>();

  constructor(
    private readonly items: T[],
    private readonly toEntry: (item: T) => PlanEntry,
    private readonly onProgress?: (event: ProgressEvent) => void,
  ) {}

  get done(): number {
    return this.finished.size;
  }

  get total(): number {
    return this.items.length;
  }

  /** @param result - What turned out differently from the plan */
  finish(item: T, result: Partial<PlanEntry> = {}): void {
    const entry = { ...this.toEntry(item), ...result };
    this.finished.set(item, entry);
    this.onProgress?.({ entry, done: this.done, total: this.total });
  }

  /** In the order of the plan. */
  results(): PlanEntry[] {
    return this.items.map(
      item => this.finished.get(item) ?? this.toEntry(item),
    );
  }
}
