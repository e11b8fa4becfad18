import { sameName } from '../comparing/sameName';
import { Fields } from '../kinds';
import { scopeOf } from '../kinds/scopeOf';
import { BlueprintObject } from '../objects/BlueprintObject';
import { Ids } from '../objects/Ids';

/** A variable is known by its name and its scope, which must be of environments only. */
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
