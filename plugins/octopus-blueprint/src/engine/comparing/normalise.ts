/**
 * The same value without empty parts: for a field that was never set, Octopus
 * returns null, an empty string, an empty list or nothing at all. Lists of
 * strings are sets (ids, roles, options) and are sorted.
 */
export function normalise(value: unknown): unknown {
  if (value === null || value === '') {
    return undefined;
  }
  if (Array.isArray(value)) {
    const items = value.map(normalise);
    if (!items.length) {
      return undefined;
    }
    return items.every(item => typeof item === 'string')
      ? [...items].sort()
      : items;
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value as object)
      .map(([key, field]) => [key, normalise(field)] as const)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return fields.length ? Object.fromEntries(fields) : undefined;
  }
  return value;
}
