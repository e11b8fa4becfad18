import { kinds } from '../kinds';
import { Ledger, LedgerEntry } from '../ledger/Ledger';
import { Resource } from '../model/fields';
import { PlanEntry } from '../model/Plan';
import { entryName } from '../objects/describeObject';
import { foldKey, ObjectAddress, parseObjectKey } from '../objects/objectKey';
import { classify, DriftStatus } from '../planning/classify';
import { findRemembered } from '../planning/findRemembered';
import { PlannedObjects } from '../planning/planObjects';
import { Space } from '../space/Space';

/** An object that the ledger knows and the space still has. */
export interface RemovalItem {
  key: string;
  address: ObjectAddress;
  entry: LedgerEntry;
  resource: Resource;
  status: Extract<DriftStatus, 'managed' | 'drifted'>;
  /** Why it stays; undefined when it is removed. */
  kept?: string;
}

/**
 * The objects of the ledger that still exist, last created first, after those
 * that the blueprint no longer has. Objects that were announced and turn out to
 * be unmanaged are left out.
 */
export function removalItems(
  { planned, ids }: PlannedObjects,
  ledger: Ledger,
  space: Space,
): RemovalItem[] {
  const byKey = new Map(
    planned.map((item, index) => [foldKey(item.object.key), { item, index }]),
  );
  const place = (key: string) =>
    byKey.get(foldKey(key))?.index ?? Number.MAX_SAFE_INTEGER;
  return ledger
    .keys()
    .sort((a, b) => place(b) - place(a) || (a < b ? -1 : 1))
    .flatMap(key => {
      const address = parseObjectKey(key);
      const entry = ledger.get(key)!;
      const kind = kinds[address.kind];
      const known = byKey.get(foldKey(key))?.item;
      const resource = known
        ? known.current
        : findRemembered(address, entry, ledger, space);
      const status = classify({
        kind,
        entry,
        current: resource,
        wanted: known && kind.fields(known.object.spec, ids),
      });
      return resource && (status === 'managed' || status === 'drifted')
        ? [{ key, address, entry, resource, status }]
        : [];
    });
}

/** The plan entry that people see. */
export function toRemovalEntry(item: RemovalItem): PlanEntry {
  const { environments: _, ...address } = item.address;
  return {
    ...address,
    name: entryName(item.address),
    action: item.kept ? 'keep' : 'delete',
    id: item.resource.Id,
    ...(item.kept && { reason: item.kept }),
  };
}
