import { SandboxContext } from '../context';
import { scopeValues } from './scopeValues';
import { VariableSet } from './variableSets';

/**
 * A variable set as it is answered: secrets left out, and after a PUT without
 * the values of scopes. Source: octopus-api.md §3.2.
 */
export function renderVariableSet(
  ctx: SandboxContext,
  set: VariableSet,
  options: { scopeValues: boolean } = { scopeValues: true },
): object {
  const { frozen, ...rest } = set;
  return {
    ...rest,
    Variables: set.Variables.map(variable => ({
      ...variable,
      Value: variable.IsSensitive ? null : variable.Value,
    })),
    ScopeValues: options.scopeValues ? scopeValues(ctx, set) : null,
    Links: { Self: `/api/${set.SpaceId}/variables/${set.Id}` },
  };
}
