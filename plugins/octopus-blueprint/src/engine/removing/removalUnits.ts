import { Task } from '../tasks/runTasks';
import { Holder } from './holders';
import { RemovalItem } from './removalItems';

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

/**
 * The units as tasks, users before what they use. Two that use each other go
 * in the order of the plan.
 */
export function orderUnits(
  units: RemovalUnit[],
  holders: Holder[],
  work: (unit: RemovalUnit) => Pick<Task, 'run' | 'after'>,
): Task[] {
  const unitOf = new Map(
    units.flatMap(unit => unit.items.map(item => [item, unit] as const)),
  );
  const usersOf = (unit: RemovalUnit) => {
    const ids = unit.items.map(({ resource }) => resource.Id);
    return holders
      .filter(({ texts }) => ids.some(id => texts.has(id)))
      .flatMap(({ item }) => (item && unitOf.get(item)) ?? [])
      .filter(user => user !== unit);
  };

  const ordered = new Map<string, Task>();
  const visiting = new Set<RemovalUnit>();
  const visit = (unit: RemovalUnit) => {
    if (visiting.has(unit)) {
      return;
    }
    visiting.add(unit);
    const users = usersOf(unit);
    users.forEach(visit);
    ordered.set(unit.id, {
      id: unit.id,
      needs: users.map(({ id }) => id).filter(id => ordered.has(id)),
      ...work(unit),
    });
  };
  units.forEach(visit);
  return [...ordered.values()];
}
