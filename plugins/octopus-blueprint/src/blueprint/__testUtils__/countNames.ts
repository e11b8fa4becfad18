/**
 * How many named entries the lists of an inventory have, by the name of the
 * list, wherever it is.
 *
 * @param leftOut - Tells, by their path, of entries that do not count
 */
export function countNames(
  inventory: unknown,
  leftOut: (path: string) => boolean = () => false,
): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (value: unknown, path: string[]) => {
    if (typeof value !== 'object' || value === null) {
      return;
    }
    for (const [key, entry] of Object.entries(value)) {
      const name = Array.isArray(value) ? entry?.name : undefined;
      const entryPath = [...path, name ?? key];
      if (name !== undefined && leftOut(entryPath.join(' > '))) {
        continue;
      }
      if (name !== undefined) {
        const list = path[path.length - 1];
        counts[list] = (counts[list] ?? 0) + 1;
      }
      count(entry, entryPath);
    }
  };
  count(inventory, []);
  return counts;
}
