import { createHash } from 'node:crypto';

/** What no two runs have in common, or what follows from something else. */
const DROPPED = new Set([
  'Id',
  'Links',
  'LastSnapshotId',
  'Assembled',
  'checkedAt',
  'SortOrder',
]);

type Item = Record<string, unknown>;

/** Renames what differs from one round to the next. */
export type Rename = (text: string) => string;

/**
 * A value as it is in every round: without ids, times and counters, with
 * renamed texts, and with a digest in the place of a secret.
 */
export function neutral(value: unknown, rename: Rename): unknown {
  if (typeof value === 'string') {
    return rename(value);
  }
  if (typeof value === 'number') {
    // Milliseconds since 1970.
    return value > 1e12 ? 'time' : value;
  }
  if (Array.isArray(value)) {
    return value.map(item => neutral(item, rename));
  }
  if (!value || typeof value !== 'object') {
    return value;
  }
  const isSensitive = (value as Item).IsSensitive === true;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !isDropped(key, item))
      .map(([key, item]) => [
        key,
        isSensitive && key === 'Value' && typeof item === 'string'
          ? digest(item)
          : neutralField(key, item, rename),
      ]),
  );
}

function isDropped(key: string, value: unknown): boolean {
  return (
    DROPPED.has(key) ||
    /^Frozen|Snapshot/.test(key) ||
    // A release has a version of text; a number counts how often it was written.
    (key === 'Version' && typeof value === 'number')
  );
}

function neutralField(key: string, value: unknown, rename: Rename): unknown {
  if (/^secrets?$/i.test(key) && value !== null) {
    return digest(JSON.stringify(value));
  }
  const item = neutral(value, rename);
  // Variables come in the order in which they were written.
  return key === 'Variables' && Array.isArray(item) ? item.sort(byText) : item;
}

function byText(a: Item, b: Item): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Tells two texts apart without saying what they are. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
