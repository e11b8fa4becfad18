import { itemElement } from './FieldSet';
import { isAtomicMap, isSet, listKeys } from './listKeys';

/** What an object is after a configuration was applied to it; removes nothing. */
export function mergeApplied(live: any, applied: any, path = ''): any {
  if (Array.isArray(live) && Array.isArray(applied)) {
    return mergeLists(live, applied, path);
  }
  if (!isMap(live) || !isMap(applied) || isAtomicMap(path)) {
    return applied;
  }
  const merged = { ...live };
  for (const [key, value] of Object.entries(applied)) {
    merged[key] = mergeApplied(live[key], value, path ? `${path}.${key}` : key);
  }
  return merged;
}

function mergeLists(live: any[], applied: any[], path: string): any[] {
  const keys = listKeys(path);
  if (!keys && !isSet(path)) {
    return applied;
  }
  const rest = new Map(applied.map(item => [itemElement(item, keys), item]));
  const merged = live.map(item => {
    const element = itemElement(item, keys);
    if (!rest.has(element)) {
      return item;
    }
    const change = rest.get(element);
    rest.delete(element);
    return mergeApplied(item, change, path);
  });
  return [...merged, ...rest.values()];
}

function isMap(value: unknown): value is Record<string, any> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
