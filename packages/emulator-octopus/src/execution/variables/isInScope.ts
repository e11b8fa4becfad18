import { Variable } from '../../variables/variableSets';
import { VariableContext } from './variableContext';

/**
 * Whether a variable applies to a whole deployment: its scope names the
 * environment and channel or none. Variables scoped to machines, roles or
 * actions apply to parts of a deployment only and are left out.
 */
export function isInScope(
  variable: Variable,
  { environmentId, parentEnvironmentId, channelId }: VariableContext,
): boolean {
  return Object.entries(variable.Scope ?? {}).every(([kind, ids]) => {
    if (!ids?.length) return true;
    if (kind === 'Environment') {
      return [environmentId, parentEnvironmentId].some(
        id => !!id && ids.includes(id),
      );
    }
    if (kind === 'Channel') return !!channelId && ids.includes(channelId);
    return false;
  });
}
