import {
  OctopusDeploymentSlot,
  OctopusProjectView,
  OctopusTenant,
  OctopusTenantChoice,
} from '@octopus-backstage/plugin-octopus-common';

/** Whom something is for; nothing is set while that is not chosen. */
export type TenantChoice = OctopusTenantChoice;

/** Whether a tenant, nobody in particular, or tags were chosen. */
export function isTenantChosen({
  tenantId,
  tenantTags = [],
}: TenantChoice): boolean {
  return tenantId !== undefined || tenantTags.length > 0;
}

/** The tags that tenants have, each once. */
export function tagsOf(tenants: OctopusTenant[]): string[] {
  return [...new Set(tenants.flatMap(({ tags }) => tags))].sort((a, b) =>
    a.localeCompare(b),
  );
}

/** Finds the tenants that the project may be deployed for in an environment. */
export function tenantsIn(
  { tenants = [] }: Pick<OctopusProjectView, 'tenants'>,
  environmentId: string,
): OctopusTenant[] {
  return tenants.filter(({ environmentIds }) =>
    environmentIds.includes(environmentId),
  );
}

/** Names a slot apart from the others of its environment. */
export function slotName({
  tenant,
  namespace,
}: Pick<OctopusDeploymentSlot, 'tenant' | 'namespace'>): string {
  return [tenant?.name, namespace].filter(Boolean).join(' · ');
}

/** Tells the slots of an environment apart. */
export function slotKey({
  tenant,
  namespace,
}: Pick<OctopusDeploymentSlot, 'tenant' | 'namespace'>): string {
  return `${tenant?.id ?? ''}/${namespace ?? ''}`;
}
