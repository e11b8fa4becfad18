import { isDeepStrictEqual } from 'node:util';
import { KubeObject } from '../objects/KubeObject';
import { fieldsOf, parsePath } from './FieldSet';
import { fieldValue } from './fieldValue';
import { isSameManager, Manager, ownersOf, withOwners } from './managers';

/**
 * Records who owns what after a write other than an apply: what changed
 * belongs to who changed it, and what is gone belongs to nobody.
 */
export function recordUpdate(
  before: KubeObject | undefined,
  after: KubeObject,
  manager: Manager,
  time: string,
): KubeObject {
  const fields = fieldsOf(after);
  const changed = [...fields].filter(path => {
    const elements = parsePath(path);
    return (
      !before ||
      !isDeepStrictEqual(
        fieldValue(before, elements),
        fieldValue(after, elements),
      )
    );
  });
  // The items of a list are owned field by field, as soon as they exist.
  const won = changed.filter(
    path =>
      !before ||
      !parsePath(path).at(-1)!.startsWith('k:') ||
      fieldValue(before, parsePath(path)) === undefined,
  );
  const owners = ownersOf(before);
  if (!owners.some(owner => isSameManager(owner, manager))) {
    owners.push({ ...manager, time, fields: new Set() });
  }
  const isLeft = (path: string) =>
    fieldValue(after, parsePath(path)) !== undefined;
  return withOwners(
    after,
    owners.map(owner => {
      const isWriter = isSameManager(owner, manager);
      const kept = [...owner.fields].filter(
        path => isLeft(path) && (isWriter || !won.includes(path)),
      );
      return {
        ...owner,
        time: isWriter && won.length > 0 ? time : owner.time,
        fields: new Set([...kept, ...(isWriter ? won : [])]),
      };
    }),
  );
}
