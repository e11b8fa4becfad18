import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/types';
import { LedgerStore } from '../ledger/LedgerStore';
import { Located } from '../planning/Located';
import { SpaceIds } from '../planning/SpaceIds';
import { SpaceReader } from '../space/SpaceReader';
import { Space } from '../space/Space';

/** What a run works with. */
export interface ApplyContext {
  blueprint: Blueprint;
  client: OctopusClient;
  signal?: AbortSignal;
  reader: SpaceReader;
  space: Space;
  located: Located;
  ids: SpaceIds;
  store: LedgerStore;
}
