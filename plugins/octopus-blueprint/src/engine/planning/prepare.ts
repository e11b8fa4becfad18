import { Blueprint } from '../../blueprint/model/Blueprint';
import { LedgerStore } from '../ledger/LedgerStore';
import { openLedger } from '../ledger/openLedger';
import { EngineOptions } from '../model/EngineOptions';
import { Plan } from '../model/Plan';
import { BlueprintObject } from '../objects/BlueprintObject';
import { blueprintObjects } from '../objects/blueprintObjects';
import { parseObjectKey } from '../objects/objectKey';
import { SpaceReader } from '../space/SpaceReader';
import { orphans } from './orphans';
import { toPlanEntry } from './PlannedObject';
import { PlannedObjects, planObjects } from './planObjects';
import { SurplusChannel, surplusChannels } from './surplusChannels';

/** A plan, and what it takes to carry it out. */
export interface Preparation extends PlannedObjects {
  reader: SpaceReader;
  store: LedgerStore;
  plan: Plan;
  surplus: SurplusChannel[];
}

/** Reads the space once and plans. */
export async function prepare(
  blueprint: Blueprint,
  options: EngineOptions,
): Promise<Preparation> {
  const { client, space, signal } = options;
  const objects = blueprintObjects(blueprint);
  const reader = new SpaceReader(client, space.Id, signal);
  await reader.readBase();
  const store = await openLedger(blueprint, options, reader);
  await readKnownOwners(objects, reader, store);

  const result = planObjects(objects, reader.space, store.ledger, options);
  const surplus = await surplusChannels(
    result.planned,
    reader.space,
    result.located,
    { ...options, blueprint },
  );
  return {
    ...result,
    surplus,
    reader,
    store,
    plan: {
      blueprint: { id: blueprint.id, version: blueprint.version },
      space: { id: space.Id, name: space.Name },
      entries: [
        ...result.planned.map(toPlanEntry),
        ...surplus.map(({ entry }) => entry),
        ...orphans(objects, store.ledger, reader.space),
      ],
    },
  };
}

/** Reads the contents of the projects and sets that the blueprint or the ledger names. */
async function readKnownOwners(
  objects: BlueprintObject[],
  reader: SpaceReader,
  store: LedgerStore,
): Promise<void> {
  const projects = knownOwners('project', objects, reader, store);
  const sets = knownOwners('libraryVariableSet', objects, reader, store);
  await Promise.all([
    reader.readVariableSets(
      [...projects, ...sets].map(owner => owner.VariableSetId as string),
    ),
    projects.length && reader.readInsideProjects(projects.map(({ Id }) => Id)),
  ]);
}

function knownOwners(
  kind: 'project' | 'libraryVariableSet',
  objects: BlueprintObject[],
  { space }: SpaceReader,
  { ledger }: LedgerStore,
) {
  const named = objects
    .filter(object => object.kind === kind)
    .map(({ name }) => space.byName(kind, name));
  const remembered = ledger
    .keys()
    .filter(key => parseObjectKey(key).kind === kind)
    .map(key => space.byId(kind, ledger.get(key)?.id));
  return [...new Set([...named, ...remembered].flatMap(found => found ?? []))];
}
