import { entryName } from '../objects/entryName';
import { PlanEntry } from '../types';
import { RemovalItem } from './RemovalItem';

/** As it is shown to people. */
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
