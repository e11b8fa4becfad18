import { hash } from '../comparing/hash';
import { Ids } from '../kinds/Kind';
import { announcedEntry, openFields } from '../ledger/announcement';
import { LedgerEntry } from '../ledger/Ledger';
import { LedgerStore } from '../ledger/LedgerStore';
import { omit, Resource } from '../model/fields';
import { PlannedObject } from '../planning/PlannedObject';

/**
 * Announces in the ledger what is about to be written, so that a run after a
 * crash can tell managed objects from those of people.
 *
 * @returns whether there is anything to do
 */
export function announce(
  planned: PlannedObject[],
  store: LedgerStore,
): boolean {
  let any = false;
  for (const { object, kind, entry, decision, publish } of planned) {
    any ||= decision.write !== 'nothing' || decision.record || publish;
    if (decision.action === 'create') {
      store.set(object.key, announcedEntry(kind, object.spec));
    } else if (decision.write === 'everything') {
      store.set(object.key, {
        ...entry,
        pending: true,
        ...(decision.adopted && { adopted: true as const }),
      });
    }
    if (publish) {
      const { published: _, ...rest } = store.ledger.get(object.key) ?? {};
      store.set(object.key, rest);
    }
  }
  return any;
}

/** The ledger entry of an object as the server has just returned it. */
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
            omit(
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
    ...(entry?.fingerprint && { fingerprint: entry.fingerprint }),
    ...(entry?.published && { published: entry.published }),
  };
}
