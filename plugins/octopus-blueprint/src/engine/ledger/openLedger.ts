import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { SpaceReader } from '../space/SpaceReader';
import { ledgerSetName } from './ledgerSet';
import { LedgerStore } from './LedgerStore';

/** The ledger of the blueprint as the space has it, or an empty one. */
export async function openLedger(
  blueprint: Blueprint,
  client: OctopusClient,
  reader: SpaceReader,
): Promise<LedgerStore> {
  const { space } = reader;
  const set = space.byName('libraryVariableSet', ledgerSetName(blueprint));
  const variables =
    set && (await reader.readVariableSet(set.VariableSetId as string));
  return new LedgerStore(client, space.id, blueprint, set, variables);
}
