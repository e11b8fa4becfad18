import { Resource } from '../kinds';
import { ObjectAddress } from '../objects/objectKey';
import { Standing } from '../planning/standing';
import { LedgerEntry } from '../ledger/Ledger';

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
