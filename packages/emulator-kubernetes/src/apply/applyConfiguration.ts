import { isDeepStrictEqual } from 'node:util';
import { KubeObject, SentObject } from '../objects/KubeObject';
import { applyConflict, Conflict } from './applyConflict';
import { FieldSet, fieldsOf, parsePath } from './FieldSet';
import { fieldValue, withoutField } from './fieldValue';
import {
  isSameManager,
  Manager,
  Owner,
  ownersOf,
  withOwners,
} from './managers';
import { mergeApplied } from './mergeApplied';

/**
 * Server-side apply: brings a configuration into an object, takes out what
 * its manager applied before and nobody else owns, and records who owns what.
 * Source: "Server-Side Apply" in the Kubernetes documentation.
 *
 * @param live - the object as it is, or a new one with its metadata
 * @throws ApiError with the fields that others own with other values
 */
export function applyConfiguration(
  live: KubeObject,
  configuration: SentObject,
  manager: Manager,
  options: { force: boolean; time: string },
): KubeObject {
  const owners = ownersOf(live);
  const mine = owners.find(owner => isSameManager(owner, manager));
  const others = owners.filter(owner => owner !== mine);
  const fields = fieldsOf(configuration);
  const conflicts = conflictsOf(live, configuration, fields, others);
  if (conflicts.length > 0 && !options.force) {
    throw applyConflict(conflicts);
  }
  conflicts.forEach(({ path, owner }) => owner.fields.delete(path));

  let merged: KubeObject = mergeApplied(live, configuration);
  for (const path of orphaned(mine?.fields ?? new Set(), fields, others)) {
    merged = withoutField(merged, parsePath(path));
  }
  const unchanged =
    mine !== undefined &&
    conflicts.length === 0 &&
    isDeepStrictEqual([...mine.fields].sort(), [...fields].sort());
  const owner = {
    ...manager,
    fields,
    time: unchanged ? mine.time : options.time,
  };
  return withOwners(
    merged,
    mine ? owners.map(one => (one === mine ? owner : one)) : [...owners, owner],
  );
}

function conflictsOf(
  live: KubeObject,
  configuration: SentObject,
  fields: FieldSet,
  others: Owner[],
): Conflict[] {
  return others.flatMap(owner =>
    [...fields]
      .filter(path => owner.fields.has(path))
      .filter(path => {
        const elements = parsePath(path);
        // That an item is there is nothing to disagree about.
        return (
          elements.at(-1)!.startsWith('f:') &&
          !isDeepStrictEqual(
            fieldValue(live, elements),
            fieldValue(configuration, elements),
          )
        );
      })
      .map(path => ({ path, owner })),
  );
}

/** What the manager no longer applies, and nobody else keeps; items before what is in them. */
function orphaned(before: FieldSet, now: FieldSet, others: Owner[]): string[] {
  const kept = [now, ...others.map(({ fields }) => fields)];
  const isKept = (path: string) => {
    const below = `${path.slice(0, -1)},`;
    return kept.some(
      fields =>
        fields.has(path) || [...fields].some(other => other.startsWith(below)),
    );
  };
  return [...before]
    .filter(path => !isKept(path))
    .sort((a, b) => a.length - b.length);
}
