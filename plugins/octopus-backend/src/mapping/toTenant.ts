import {
  OctopusDeployment,
  OctopusTenancy,
  OctopusTenant,
} from '@octopus-backstage/plugin-octopus-common';
import { TenantedDeploymentMode, TenantResource } from '../resources/projects';

/** Whether something is for tenants; undefined where it is for none. */
export function tenancyOf(
  mode: TenantedDeploymentMode | undefined,
): OctopusTenancy | undefined {
  return mode === 'Untenanted' ? undefined : mode;
}

/** Maps the tenants that a project may be deployed for. */
export function toTenants(
  tenants: TenantResource[],
  projectId: string,
): OctopusTenant[] {
  return tenants
    .filter(({ IsDisabled }) => !IsDisabled)
    .map(({ Id, Name, TenantTags, ProjectEnvironments }) => ({
      id: Id,
      name: Name,
      tags: TenantTags ?? [],
      environmentIds: ProjectEnvironments[projectId] ?? [],
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Names the tenant of a deployment, which comes with its id only. */
export function nameTenant(
  deployment: OctopusDeployment,
  tenants: TenantResource[],
): OctopusDeployment {
  const { tenant } = deployment;
  const known = tenant && tenants.find(({ Id }) => Id === tenant.id);
  return known
    ? { ...deployment, tenant: { id: known.Id, name: known.Name } }
    : deployment;
}
