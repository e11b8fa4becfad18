import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { LedgerStore } from '../ledger/LedgerStore';
import { Progress } from '../progress/Progress';
import { Space } from '../space/Space';
import { Holder } from './Holder';
import { RemovalItem } from './RemovalItem';

/** What a removal works with. */
export interface RemovalContext {
  client: OctopusClient;
  signal?: AbortSignal;
  space: Space;
  store: LedgerStore;
  holders: Holder[];
  progress: Progress<RemovalItem>;
}
