import { Resource } from '../kinds';
import { ObjectAddress } from '../objects/objectKey';
import { Standing } from '../planning/standing';
import { entryName } from '../planning/PlannedObject';
import { LedgerEntry } from '../ledger/Ledger';
import { PlanEntry } from '../types';

/** An object that the ledger knows and the space still has. */
export interface RemovalItem {
  key: string;
  address: ObjectAddress;
  entry: LedgerEntry;
  resource: Resource;
  standing: Extract<Standing, 'ours' | 'edited'>;
  /** Why it stays; missing when it goes. */
  kept?: string;
}

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
