import { Blueprint } from '../../blueprint/model/Blueprint';
import { EngineOptions } from '../model/EngineOptions';
import { SpaceReader } from '../space/SpaceReader';
import { announcedEntries } from './announcement';
import { announcesAll, ledgerSetName } from './ledgerSet';
import { LedgerStore } from './LedgerStore';

/**
 * The ledger of the blueprint as the space has it, or an empty one. Tells
 * `onEarlierRun` whose run wrote it.
 */
export async function openLedger(
  blueprint: Blueprint,
  { client, origin, onEarlierRun }: EngineOptions,
  reader: SpaceReader,
): Promise<LedgerStore> {
  const { space } = reader;
  const set = space.byName('libraryVariableSet', ledgerSetName(blueprint));
  const variables =
    set && (await reader.readVariableSet(set.VariableSetId as string));
  const store = new LedgerStore(
    client,
    space.id,
    blueprint,
    set,
    variables,
    origin && { ...origin, startedAt: new Date().toISOString() },
  );
  if (set && variables && announcesAll(set, variables)) {
    Object.entries(announcedEntries(blueprint)).forEach(([key, entry]) =>
      store.set(key, entry),
    );
  }
  if (store.earlierRun) {
    onEarlierRun?.(store.earlierRun);
  }
  return store;
}
