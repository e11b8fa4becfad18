import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { isIn } from '../comparing/isIn';
import { sameName } from '../comparing/sameName';
import { Ids } from '../kinds/Kind';
import { scopeOf } from '../kinds/variable';
import { LedgerEntry } from '../ledger/Ledger';
import { Fields, Resource } from '../model/fields';
import { BlueprintObject } from '../objects/BlueprintObject';
import { foldKey } from '../objects/objectKey';
import { NamedKind, Space } from '../space/Space';

/** The objects of the space that correspond to those of a blueprint, by their keys. */
export class Located {
  private readonly resources = new Map<string, Resource>();

  get(key: string | undefined): Resource | undefined {
    return key === undefined ? undefined : this.resources.get(foldKey(key));
  }

  set(key: string, resource: Resource): void {
    this.resources.set(foldKey(key), resource);
  }
}

/**
 * Finds the object of the space that corresponds to one of a blueprint: by the
 * id in the ledger, whatever its name is now, otherwise by name.
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
  return known && (!owner || isIn(known, owner))
    ? known
    : space.byName(kind, object.name, owner);
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
    variables?.find(({ Id }) => isSameId(Id, entry?.id)) ??
    variables?.find(item => isVariable(item, object, ids))
  );
}

/** Whether a variable has the name and the scope of one of a blueprint; a scope of anything but environments never matches. */
export function isVariable(
  variable: Fields,
  object: BlueprintObject,
  ids: Ids,
): boolean {
  const wanted = (scopeOf(object.spec, ids).Environment ?? []) as string[];
  const { Environment = [], ...others } = (variable.Scope ?? {}) as Record<
    string,
    string[] | undefined
  >;
  return (
    sameName(variable.Name, object.name) &&
    !Object.values(others).some(values => values?.length) &&
    Environment.length === wanted.length &&
    wanted.every(id => Environment.includes(id))
  );
}
