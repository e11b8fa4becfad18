import { isDeepStrictEqual } from 'node:util';
import { Document, stringify } from 'yaml';

/**
 * A YAML document with what has changed, and with its comments. They are lost
 * only where a change is inside of something that the document repeats by `*`.
 *
 * @param before - what the document says, as JavaScript has it
 * @param after - what it shall say; it has all keys of `before`
 */
export function writeChanges(
  document: Document,
  before: object,
  after: object,
): string {
  const copy = document.clone() as Document;
  try {
    change(copy, [], before, after);
    return copy.toString({ lineWidth: 0 });
  } catch {
    return stringify(after, { lineWidth: 0 });
  }
}

function change(
  document: Document,
  path: string[],
  before: unknown,
  after: unknown,
): void {
  if (isMapping(before) && isMapping(after)) {
    for (const [key, value] of Object.entries(after)) {
      change(document, [...path, key], before[key], value);
    }
  } else if (after !== undefined && !isDeepStrictEqual(before, after)) {
    document.setIn(path, document.createNode(after));
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
