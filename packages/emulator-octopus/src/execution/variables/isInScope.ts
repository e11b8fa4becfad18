import { Variable } from '../../variables/variableSets';
import { matchesTags } from '../../tenants/tenantTags';
import { VariableContext } from './variableContext';

/**
 * Whether a variable applies to a whole deployment: its scope names the
 * environment, channel and tags of the tenant, or none. Variables scoped to machines, roles or
 * actions apply to parts of a deployment only and are left out.
 */
export function isInScope(
  variable: Variable,
  { environmentId, parentEnvironmentId, channelId, tenant }: VariableContext,
): boolean {
  return Object.entries(variable.Scope ?? {}).every(([kind, ids]) => {
    if (!ids?.length) return true;
    if (kind === 'Environment') {
      return [environmentId, parentEnvironmentId].some(
        id => !!id && ids.includes(id),
      );
    }
    if (kind === 'Channel') return !!channelId && ids.includes(channelId);
    if (kind === 'TenantTag') return !!tenant && matchesTags(tenant, ids);
    return false;
  });
}
