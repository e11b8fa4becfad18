import { Fields, Kind, Resource } from '../kinds';
import { pick } from '../kinds/pick';
import { differences } from './differences';

/** Names of the wanted fields that an object does not say, as far as the kind manages them. */
export function changedFields(
  kind: Kind,
  wanted: Fields,
  current: Resource,
): string[] {
  const comparable = kind.managed(wanted as Resource);
  return differences(
    pick(comparable, Object.keys(wanted)),
    kind.managed(current),
  );
}
