import { kinds } from '../kinds';
import { foldKey, parseObjectKey } from '../objects/objectKey';
import { Ledger } from '../ledger/Ledger';
import { findRemembered } from '../planning/findRemembered';
import { PlannedObjects } from '../planning/planObjects';
import { standing } from '../planning/standing';
import { Space } from '../space/Space';
import { RemovalItem } from './RemovalItem';

/**
 * What the ledger knows and the space still has, the last made first; what the
 * blueprint no longer has goes before that. Objects that were announced and
 * turn out to be somebody else's are left out.
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
      const state = standing({
        kind,
        entry,
        current: resource,
        wanted: known && kind.fields(known.object.spec, ids),
      });
      return resource && (state === 'ours' || state === 'edited')
        ? [{ key, address, entry, resource, standing: state }]
        : [];
    });
}
