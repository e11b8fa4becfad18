import { ConflictError } from '@backstage/errors';
import { REMOVAL_RUNBOOK } from './names';

/**
 * For which tenant the runbook is run that deletes a namespace: where it is for
 * tenants, for the one that was deployed there last, whose targets hold the
 * namespace.
 *
 * @param mode - `MultiTenancyMode` of the runbook
 * @param tenantIds - of the deployments to the namespace, the last one first;
 * undefined of one for no tenant
 * @returns undefined for no tenant
 * @throws ConflictError when it can only be run for tenants and there is none
 *
 * @public
 */
export function removalTenant(
  mode: string | undefined,
  tenantIds: (string | null | undefined)[],
): string | undefined {
  if ((mode ?? 'Untenanted') === 'Untenanted') {
    return undefined;
  }
  const tenantId = tenantIds.find(Boolean) ?? undefined;
  if (!tenantId && mode === 'Tenanted') {
    throw new ConflictError(
      `The runbook '${REMOVAL_RUNBOOK}' can only be run for tenants, and nothing was deployed to the namespace for one: let it be run without a tenant, too, in its settings in Octopus`,
    );
  }
  return tenantId;
}
