import { hash } from '../comparing/hash';
import { without } from '../comparing/without';
import { Resource } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { Ids } from '../objects/Ids';
import { PlannedObject } from '../planning/PlannedObject';
import { openFields } from './openFields';

/** What the ledger remembers of an object that the server has just answered. */
export function newEntry(
  { object, kind, entry, decision }: PlannedObject,
  resource: Resource,
  ids: Ids,
): LedgerEntry {
  const supplied = kind.supplied?.(object.spec) ?? [];
  const open = openFields(kind, object.spec);
  const placeholders =
    decision.action === 'create'
      ? open
      : open.filter(field => entry?.placeholders?.includes(field));
  const known =
    decision.write === 'supplied'
      ? entry
      : {
          desired: hash(kind.fields(object.spec, ids)),
          applied: hash(
            without(
              kind.managed(resource),
              supplied.map(({ field }) => field),
            ),
          ),
        };
  return {
    id: resource.Id,
    desired: known?.desired,
    applied: known?.applied,
    ...((decision.adopted || entry?.adopted) && { adopted: true as const }),
    ...(supplied.length && { supplied: supplied.map(({ field }) => field) }),
    ...(placeholders.length && { placeholders }),
    ...(entry?.published && { published: entry.published }),
  };
}
