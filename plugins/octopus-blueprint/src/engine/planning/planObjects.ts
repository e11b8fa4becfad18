import { kinds } from '../kinds';
import { Ledger } from '../ledger/Ledger';
import { EngineOptions } from '../model/EngineOptions';
import { BlueprintObject } from '../objects/BlueprintObject';
import { foldKey } from '../objects/objectKey';
import { Space } from '../space/Space';
import { decide } from './decide';
import { OwnerState } from './Decision';
import { knowsSecret } from './knownSecrets';
import { locate, Located } from './locate';
import { needsPublishing } from './needsPublishing';
import { PlannedObject } from './PlannedObject';
import { SpaceIds } from './SpaceIds';

export interface PlannedObjects {
  planned: PlannedObject[];
  located: Located;
  ids: SpaceIds;
}

/** Decides on every object of a blueprint, without further requests. */
export function planObjects(
  objects: BlueprintObject[],
  space: Space,
  ledger: Ledger,
  options: Pick<EngineOptions, 'client' | 'existing' | 'edited'>,
): PlannedObjects {
  const { client, existing, edited } = options;
  const located = new Located();
  const keys = new Set(objects.map(({ key }) => foldKey(key)));
  const ids = new SpaceIds(space, located, key => keys.has(foldKey(key)));
  const byKey = new Map<string, PlannedObject>();
  const variableChanges = new Set<string>();

  for (const object of objects) {
    const kind = kinds[object.kind];
    const entry = ledger.get(object.key);
    const owner = located.get(object.owner);
    const current = locate(object, entry, owner, space, ids);
    if (current) {
      located.set(object.key, current);
    }
    const decision = decide({
      existing,
      edited,
      kind,
      spec: object.spec,
      entry,
      current,
      wanted: kind.fields(object.spec, ids),
      owner: ownerState(object.owner ? byKey.get(object.owner) : undefined),
      ...(object.kind === 'variable' && {
        isKnown: knowsSecret(
          client,
          entry,
          space.variableSets.get(owner?.VariableSetId as string),
          current,
        ),
      }),
    });
    if (object.kind === 'variable' && decision.write !== 'nothing') {
      variableChanges.add(object.owner!);
    }
    const publish =
      object.kind === 'runbookProcess' &&
      needsPublishing({
        decision,
        entry,
        runbook: owner,
        variablesChange: Boolean(
          object.sees?.some(key => variableChanges.has(key)),
        ),
      });
    byKey.set(object.key, {
      object,
      kind,
      entry,
      current,
      publish,
      decision:
        publish && decision.action === 'unchanged'
          ? {
              ...decision,
              action: 'update',
              record: true,
              changes: ['PublishedRunbookSnapshotId'],
            }
          : decision,
    });
  }
  return { planned: [...byKey.values()], located, ids };
}

function ownerState(owner: PlannedObject | undefined): OwnerState {
  if (!owner) {
    return 'none';
  }
  const { action } = owner.decision;
  if (action === 'conflict' || (action === 'keep' && !owner.entry)) {
    return 'refused';
  }
  return action === 'reuse' ? 'reused' : 'managed';
}
