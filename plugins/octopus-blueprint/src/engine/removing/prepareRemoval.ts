import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { ledgerSetName } from '../ledger/ledgerSet';
import { LedgerStore } from '../ledger/LedgerStore';
import { openLedger } from '../ledger/openLedger';
import { EngineOptions } from '../model/EngineOptions';
import { blueprintObjects } from '../objects/blueprintObjects';
import { planObjects } from '../planning/planObjects';
import { Space } from '../space/Space';
import { SpaceReader } from '../space/SpaceReader';
import { decideRemoval, ProjectUse } from './decideRemoval';
import { Holder, holdersOf } from './holders';
import { RemovalItem, removalItems } from './removalItems';

export interface RemovalPreparation {
  space: Space;
  store: LedgerStore;
  items: RemovalItem[];
  holders: Holder[];
}

/** Reads the whole space, since anything in it may use what is to go, and decides. */
export async function prepareRemoval(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<RemovalPreparation> {
  const { client, signal } = options;
  const spaceId = options.space.Id;
  const reader = new SpaceReader(client, spaceId, signal);
  const { space } = reader;
  await reader.readBase();
  const store = await openLedger(blueprint, options, reader);
  if (!store.ledger.keys().length) {
    return { space, store, items: [], holders: [] };
  }

  const owners = [...space.all('project'), ...space.all('libraryVariableSet')];
  await Promise.all([
    reader.readInsideProjects(),
    reader.readMachines(),
    reader.readVariableSets(
      owners
        .map(owner => owner.VariableSetId)
        .filter((id): id is string => typeof id === 'string'),
    ),
  ]);

  const planned = planObjects(
    blueprintObjects(blueprint),
    space,
    store.ledger,
    { client },
  );
  const items = removalItems(planned, store.ledger, space);
  const holders = holdersOf(
    space,
    items,
    space.byName('libraryVariableSet', ledgerSetName(blueprint))?.Id,
  );
  const projects = items.filter(({ address }) => address.kind === 'project');
  const uses = await Promise.all(
    projects.map(
      async ({ resource }) =>
        [
          resource.Id,
          await useOf(client, spaceId, resource.Id, signal),
        ] as const,
    ),
  );
  decideRemoval(items, holders, new Map(uses));
  return { space, store, items, holders };
}

/** Source: octopus-api.md section 3; both are collections that count their items. */
async function useOf(
  client: OctopusClient,
  spaceId: string,
  projectId: string,
  signal?: AbortSignal,
): Promise<ProjectUse> {
  const any = async (what: string) => {
    const page = await client.get<{ Items: unknown[] }>(
      `/api/${spaceId}/projects/${projectId}/${what}`,
      { query: { take: 1 }, signal },
    );
    return page.Items.length > 0;
  };
  const [releases, runs] = await Promise.all([
    any('releases'),
    any('runbookRuns'),
  ]);
  return { releases, runs };
}
