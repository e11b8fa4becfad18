import { VariableSpec } from '../../blueprint/types';
import { BlueprintObject } from './BlueprintObject';
import { ObjectAddress, objectKey } from './objectKey';
import { recordNeeds } from './recordNeeds';

export function named<S extends { name: string }>(
  kind: ObjectAddress['kind'],
  spec: S,
): BlueprintObject<S> {
  return object({ kind, name: spec.name }, spec);
}

/** An object with what its fields refer to as its needs. */
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
