/** So many are asked for at once: their ids go into the address. */
const BATCH = 50;

/**
 * Adds to what is known of things, by their ids. Null is kept for what Octopus
 * does not tell, so that it is not asked for again.
 *
 * @returns `isPartial` where there is more to ask
 */
export async function completeById<T>(options: {
  ids: string[];
  known: Record<string, T | null>;
  mayChange?: (value: T) => boolean;
  /** Nothing where Octopus was not asked, or failed. */
  read(ids: string[]): Promise<Map<string, T> | undefined>;
}): Promise<{ values: Record<string, T | null>; isPartial: boolean }> {
  const { known, mayChange = () => false, read } = options;
  const ids = [...new Set(options.ids)];
  const open = ids.filter(id => {
    const value = known[id];
    return value === undefined || (value !== null && mayChange(value));
  });
  const batch = open.slice(0, BATCH);
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
