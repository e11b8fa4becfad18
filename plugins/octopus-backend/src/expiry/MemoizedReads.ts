import { IDS_AT_ONCE } from '../octopus/readByIds';

/** Values by id. A value that can no longer change is read only once. */
export class MemoizedReads<T> {
  private readonly known = new Map<string, T | undefined>();

  constructor(private readonly mayChange: (value: T) => boolean) {}

  clear(): void {
    this.known.clear();
  }

  /**
   * @param load - called with no more ids than fit into a URL; ids that it does
   * not return are not requested again
   */
  async read(
    ids: string[],
    load: (ids: string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T>> {
    const values = new Map<string, T | undefined>();
    const unknown = [...new Set(ids)].filter(id => !this.known.has(id));
    for (let start = 0; start < unknown.length; start += IDS_AT_ONCE) {
      const batch = unknown.slice(start, start + IDS_AT_ONCE);
      const found = await load(batch);
      for (const id of batch) {
        const value = found.get(id);
        const isFinal = value === undefined || !this.mayChange(value);
        (isFinal ? this.known : values).set(id, value);
      }
    }
    return new Map(
      ids.flatMap(id => {
        const value = values.get(id) ?? this.known.get(id);
        return value === undefined ? [] : [[id, value] as const];
      }),
    );
  }
}
