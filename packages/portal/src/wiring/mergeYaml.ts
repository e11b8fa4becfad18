import { isDeepStrictEqual } from 'node:util';
import { parse, parseAllDocuments, stringify } from 'yaml';

/**
 * Adds a block to a document as somebody does by hand: what is there stays, and
 * a list gets the items that it lacks.
 */
export function mergeYaml(document: string, block: string): string {
  return stringify(merge(parse(document), parse(block)));
}

/** Adds a block to each entity of a kind, such as `Component`. */
export function mergeIntoEntities(
  documents: string,
  kind: string,
  block: string,
): string {
  const entities = parseAllDocuments(documents).map(each => each.toJS());
  return entities
    .map(entity =>
      stringify(entity?.kind === kind ? merge(entity, parse(block)) : entity),
    )
    .join('---\n');
}

function merge(there: unknown, added: unknown): unknown {
  if (Array.isArray(there) && Array.isArray(added)) {
    const missing = added.filter(
      item => !there.some(other => isDeepStrictEqual(item, other)),
    );
    return [...there, ...missing];
  }
  if (isMap(there) && isMap(added)) {
    return Object.fromEntries([
      ...Object.entries(there),
      ...Object.entries(added).map(([key, value]) => [
        key,
        merge(there[key], value),
      ]),
    ]);
  }
  return added;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
