import { Task } from '../tasks/runTasks';
import { Holder } from './Holder';
import { RemovalUnit } from './removalUnits';

/**
 * The units as tasks, users before what they use. Two that use each other go
 * in the order of the plan.
 */
export function orderUnits(
  units: RemovalUnit[],
  holders: Holder[],
  run: (unit: RemovalUnit) => Promise<void>,
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
      run: () => run(unit),
    });
  };
  units.forEach(visit);
  return [...ordered.values()];
}
