import { VariableSpec } from '../../blueprint/model/Blueprint';
import { kinds } from '../kinds';
import { Ids } from '../kinds/Kind';
import { ObjectKind } from '../model/Plan';
import { ObjectAddress, objectKey } from './objectKey';

/** One object of a blueprint. */
export interface BlueprintObject<S = any> extends ObjectAddress {
  key: string;
  spec: S;
  /** Key of the project, runbook or library variable set that it is in. */
  owner?: string;
  /** Keys of the objects of the blueprint that must exist first. */
  needs: string[];
  /** Of a runbook process: keys of the project and the sets whose variables its published snapshot freezes. */
  sees?: string[];
}

export function named<S extends { name: string }>(
  kind: ObjectAddress['kind'],
  spec: S,
): BlueprintObject<S> {
  return object({ kind, name: spec.name }, spec);
}

/** An object that needs what its fields refer to. */
export function object<S>(
  address: ObjectAddress,
  spec: S,
  options: { owner?: string; needs?: string[]; sees?: string[] } = {},
): BlueprintObject<S> {
  const { owner, needs = [], sees } = options;
  return {
    ...address,
    key: objectKey(address),
    spec,
    owner,
    ...(sees && { sees }),
    needs: [
      ...(owner ? [owner] : []),
      ...recordNeeds(address.kind, spec),
      ...needs,
    ],
  };
}

export function variableObject(
  spec: VariableSpec,
  owner: string,
  place: { project: string } | { libraryVariableSet: string },
): BlueprintObject<VariableSpec> {
  return object(
    {
      kind: 'variable',
      name: spec.name,
      ...place,
      ...(spec.environments?.length && { environments: spec.environments }),
    },
    spec,
    { owner },
  );
}

/** Keys of the objects that the fields of an object refer to. */
function recordNeeds(kind: ObjectKind, spec: unknown): string[] {
  const needs = new Set<string>();
  const ids: Ids = {
    of: (ref, name) => {
      if (ref !== 'workerPool') {
        needs.add(objectKey({ kind: ref, name }));
      }
      return name;
    },
    runbook: (project, name) => {
      needs.add(objectKey({ kind: 'runbook', project, name }));
      return name;
    },
    workerPool: name => name,
    builtInFeed: feedType => feedType,
  };
  kinds[kind].fields(spec, ids);
  return [...needs];
}
