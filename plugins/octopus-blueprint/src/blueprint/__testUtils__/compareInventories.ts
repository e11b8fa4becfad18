import { Difference } from '../acceptedDifferences';

/** Lists whose order decides what happens. */
const orderedLists = ['deploymentProcess', 'steps', 'phases'];

function keyOf(item: any): string {
  const environments = item.scope?.environments;
  return environments ? `${item.name} (${environments})` : item.name;
}

/** JSON with the keys of objects in order, so that equal values are equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, entry) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(
          Object.keys(entry)
            .sort()
            .map(key => [key, entry[key]]),
        )
      : entry,
  );
}

/** Every value of an inventory by its path; a list without names is one value. */
function flatten(
  value: unknown,
  path: string[],
  into: Map<string, string>,
): Map<string, string> {
  if (value === undefined) {
    return into;
  }
  const named =
    Array.isArray(value) && value.some(item => item?.name !== undefined);
  if (named && orderedLists.includes(path[path.length - 1])) {
    into.set([...path, '(order)'].join(' > '), canonical(value.map(keyOf)));
  }
  if (named) {
    for (const item of value) {
      const itemPath = [...path, keyOf(item)];
      if (into.has([...itemPath, 'name'].join(' > '))) {
        throw new Error(`Two entries at ${itemPath.join(' > ')}`);
      }
      flatten(item, itemPath, into);
    }
  } else if (Array.isArray(value) && value.length === 0) {
    return into;
  } else if (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value)
  ) {
    for (const [key, entry] of Object.entries(value)) {
      flatten(entry, [...path, key], into);
    }
  } else {
    into.set(path.join(' > '), canonical(value));
  }
  return into;
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json);
}

/** Every value that the two inventories do not share, with its full path. */
export function compareInventories(
  original: unknown,
  ours: unknown,
): Difference[] {
  const left = flatten(original, [], new Map());
  const right = flatten(ours, [], new Map());
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter(path => left.get(path) !== right.get(path))
    .map(path => ({
      path,
      original: parsed(left.get(path)),
      ours: parsed(right.get(path)),
    }));
}
