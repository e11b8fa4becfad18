import {
  OctopusDeploymentSlot,
  OctopusProjectView,
  OctopusTenant,
} from '@octopus-backstage/plugin-octopus-common';

/** A tenant's id, null for nobody in particular, undefined while not chosen. */
export type ChosenTenant = string | null | undefined;

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
