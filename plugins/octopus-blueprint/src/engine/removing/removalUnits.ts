import { Holder } from './Holder';
import { RemovalItem } from './RemovalItem';

/** Items that one request removes: an object with all that is in it, or the variables of a set that stays. */
export interface RemovalUnit {
  id: string;
  items: RemovalItem[];
  /** The object to delete; missing when variables are taken out of a set. */
  object?: RemovalItem;
}

/** Groups what goes into requests. */
export function removalUnits(
  items: RemovalItem[],
  holders: Holder[],
): RemovalUnit[] {
  const going = items.filter(item => !item.kept);
  const byId = new Map(going.map(item => [item.resource.Id, item]));
  const within = new Map(
    holders.flatMap(({ item, within: ids }) => (item ? [[item, ids]] : [])),
  ) as Map<RemovalItem, string[]>;

  const units = new Map<string, RemovalUnit>();
  for (const item of going) {
    const around = (within.get(item) ?? [])
      .map(id => byId.get(id))
      .filter((found): found is RemovalItem => Boolean(found));
    const object =
      around.at(-1) ?? (item.address.kind === 'variable' ? undefined : item);
    const id = object?.key ?? `variables in ${within.get(item)?.[0]}`;
    const unit = units.get(id) ?? { id, items: [], object };
    unit.items.push(item);
    units.set(id, unit);
  }
  return [...units.values()];
}
