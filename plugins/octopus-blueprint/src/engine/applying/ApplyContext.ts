import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { LedgerStore } from '../ledger/LedgerStore';
import { Located } from '../planning/locate';
import { SpaceIds } from '../planning/SpaceIds';
import { Space } from '../space/Space';
import { SpaceReader } from '../space/SpaceReader';

/** What all tasks of a run share. */
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
