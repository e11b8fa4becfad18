import { SandboxContext } from '../context';
import { VariableSet, variableSets } from './variableSets';

/**
 * A copy of a variable set that stays as it is, such as
 * `variableset-Projects-314-s-2-XM74V`; the same one as long as the set does
 * not change. Source of the form: octopus-api.md §2.
 */
export function freezeVariableSet(
  ctx: SandboxContext,
  variableSetId: string,
): VariableSet {
  const store = ctx.store.of(variableSets);
  const set = store.get(variableSetId)!;
  const prefix = `${set.Id}-s-${set.Version}-`;
  const existing = store
    .inSpace(set.SpaceId)
    .find(other => other.frozen && other.Id.startsWith(prefix));
  return (
    existing ??
    store.put({
      ...structuredClone(set),
      Id: `${prefix}${ctx.randomText(5)}`,
      frozen: true,
    })
  );
}
