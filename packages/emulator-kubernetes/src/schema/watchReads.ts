/**
 * Gives an object that acts as the given one and strikes the paths of the
 * fields that are read from it, such as `.spec.ports[0].name`, off a list
 * that begins with all of them.
 */
export function watchReads<T extends object>(
  object: T,
  unread: Set<string>,
  path = '',
): T {
  const pathOf = (key: string) =>
    Array.isArray(object) ? `${path}[${key}]` : `${path}.${key}`;
  const children = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    unread.add(pathOf(key));
    children.set(
      key,
      typeof value === 'object' && value !== null
        ? watchReads(value, unread, pathOf(key))
        : value,
    );
  }
  return new Proxy(object, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || !children.has(key)) {
        return Reflect.get(target, key);
      }
      unread.delete(pathOf(key));
      return children.get(key);
    },
  });
}
