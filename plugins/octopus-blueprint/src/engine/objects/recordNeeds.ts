import { kinds } from '../kinds';
import { ObjectKind } from '../types';
import { Ids } from './Ids';
import { objectKey } from './objectKey';

/** Keys of the objects that the fields of an object refer to. */
export function recordNeeds(kind: ObjectKind, spec: unknown): string[] {
  const needs = new Set<string>();
  const ids: Ids = {
    of: (ref, name) => {
      if (ref !== 'workerPool') {
        needs.add(objectKey({ kind: ref, name }));
      }
      return name;
    },
    runbook: (project, name) => {
      needs.add(objectKey({ kind: 'runbook', project, name }));
      return name;
    },
    workerPool: name => name,
    builtInFeed: feedType => feedType,
  };
  kinds[kind].fields(spec, ids);
  return [...needs];
}
