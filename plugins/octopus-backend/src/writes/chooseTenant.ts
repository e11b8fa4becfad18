import { InputError } from '@backstage/errors';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ServiceContext } from '../context/ServiceContext';
import { tenancyOf } from '../mapping/toTenant';
import { readConnectedTenant, readTenants } from '../octopus/tenants';
import {
  EnvironmentResource,
  TenantedDeploymentMode,
  TenantResource,
} from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';

/**
 * Finds the tenant that something is to be done for, and makes sure that nothing
 * is done for nobody in particular unless somebody said so. Costs no request
 * where there are no tenants.
 *
 * @param options - `what`: what would be done, such as `The project 'Shop'`
 * @returns undefined for nobody in particular
 * @throws InputError with the field `tenantId` when a tenant is missing, unknown,
 * not connected to the environment, or not allowed
 */
export async function chooseTenant(
  ctx: ServiceContext,
  target: ProjectTarget,
  options: {
    mode: TenantedDeploymentMode | undefined;
    what: string;
    environment: EnvironmentResource;
    tenantId: string | null | undefined;
  },
): Promise<TenantResource | undefined> {
  const { mode, what, environment, tenantId } = options;
  const tenancy = tenancyOf(mode);
  if (!tenancy) {
    if (tenantId) throw refusal(`${what} is not for tenants: leave it out`);
    return undefined;
  }
  if (!tenantId) {
    if (tenancy === 'Tenanted') {
      throw refusal(`${what} is for tenants only: choose one`);
    }
    if (tenantId === undefined) {
      throw refusal(
        `${what} may be for a tenant or for none: choose a tenant, or say that it is for none`,
      );
    }
    return undefined;
  }
  const { project } = target;
  const isConnected = ({ ProjectEnvironments }: TenantResource) =>
    (ProjectEnvironments[project.Id] ?? []).includes(environment.Id);
  const found = await findTenant(
    ctx,
    target,
    tenantId,
    tenant => !tenant.IsDisabled && isConnected(tenant),
  );
  if (found.IsDisabled) {
    throw refusal(`The tenant '${found.Name}' is disabled in Octopus`);
  }
  if (!isConnected(found)) {
    throw refusal(
      `The tenant '${found.Name}' is not connected to ${environment.Name} for the Octopus project '${project.Name}': connect it in Octopus, or choose another`,
    );
  }
  return found;
}

/**
 * Finds a tenant that the project is connected to, even since a moment ago.
 *
 * @param isUsable - where it is false of what the cache says, Octopus is asked
 * @throws InputError with the field `tenantId` when there is none
 */
export async function findTenant(
  ctx: ServiceContext,
  target: ProjectTarget,
  tenantId: string,
  isUsable: (tenant: TenantResource) => boolean = () => true,
): Promise<TenantResource> {
  const tenants = await readTenants(ctx, target);
  const known = tenants.find(({ Id }) => isSameId(Id, tenantId));
  const found =
    known && isUsable(known)
      ? known
      : await readConnectedTenant(target, tenantId);
  if (!found) {
    throw refusal(
      `The Octopus project '${target.project.Name}' is connected to no tenant '${tenantId}'`,
    );
  }
  return found;
}

function refusal(message: string): InputError {
  return Object.assign(new InputError(message), { field: 'tenantId' });
}
