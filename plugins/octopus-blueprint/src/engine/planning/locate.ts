import { Resource } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { BlueprintObject } from '../objects/BlueprintObject';
import { Ids } from '../objects/Ids';
import { NamedKind, Space } from '../space/Space';
import { isVariable } from './isVariable';

/**
 * The object of the space that stands for one of a blueprint: the one that the
 * ledger knows, whatever it is called by now, or else the one of that name.
 */
export function locate(
  object: BlueprintObject,
  entry: LedgerEntry | undefined,
  owner: Resource | undefined,
  space: Space,
  ids: Ids,
): Resource | undefined {
  if (object.owner && !owner) {
    return undefined;
  }
  switch (object.kind) {
    case 'variable':
      return locateVariable(object, entry, owner!, space, ids);
    case 'deploymentProcess':
      return space.deploymentProcesses.get(owner!.Id);
    case 'runbookProcess':
      return space.runbookProcesses.get(owner!.Id);
    default:
      return locateNamed(object.kind, object, entry, owner, space);
  }
}

function locateNamed(
  kind: NamedKind,
  object: BlueprintObject,
  entry: LedgerEntry | undefined,
  owner: Resource | undefined,
  space: Space,
): Resource | undefined {
  const known = space.byId(kind, entry?.id);
  return known && (!owner || known.ProjectId === owner.Id)
    ? known
    : space.byName(kind, object.name, owner?.Id);
}

function locateVariable(
  object: BlueprintObject,
  entry: LedgerEntry | undefined,
  owner: Resource,
  space: Space,
  ids: Ids,
): Resource | undefined {
  const variables = space.variableSets.get(
    owner.VariableSetId as string,
  )?.Variables;
  return (
    variables?.find(({ Id }) => Id === entry?.id) ??
    variables?.find(item => isVariable(item, object, ids))
  );
}
