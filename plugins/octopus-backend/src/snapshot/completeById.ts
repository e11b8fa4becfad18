import { IDS_AT_ONCE } from '../octopus/readByIds';

/**
 * Completes values by id, one batch at a time. Null stands for what Octopus did
 * not return, so that it is not requested again.
 *
 * @returns `isPartial` when more requests are needed
 */
export async function completeById<T>(options: {
  ids: string[];
  known: Record<string, T | null>;
  mayChange?: (value: T) => boolean;
  /** Returns undefined when the request was not sent, or the server failed. */
  read(ids: string[]): Promise<Map<string, T> | undefined>;
}): Promise<{ values: Record<string, T | null>; isPartial: boolean }> {
  const { known, mayChange = () => false, read } = options;
  const ids = [...new Set(options.ids)];
  const open = ids.filter(id => {
    const value = known[id];
    return value === undefined || (value !== null && mayChange(value));
  });
  const batch = open.slice(0, IDS_AT_ONCE);
  const found = batch.length > 0 ? await read(batch) : new Map<string, T>();
  const values: Record<string, T | null> = {};
  for (const id of ids) {
    const value =
      found && batch.includes(id) ? found.get(id) ?? null : known[id];
    if (value !== undefined) {
      values[id] = value;
    }
  }
  return { values, isPartial: ids.some(id => values[id] === undefined) };
}
