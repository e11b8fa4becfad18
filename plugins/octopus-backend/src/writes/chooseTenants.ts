import { InputError } from '@backstage/errors';
import { OctopusTenantChoice } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../context/ServiceContext';
import { hasTenantTags } from '../mapping/hasTenantTags';
import { tenancyOf } from '../mapping/toTenant';
import { readTenantsNow } from '../octopus/tenants';
import {
  EnvironmentResource,
  TenantedDeploymentMode,
  TenantResource,
} from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { chooseTenant } from './chooseTenant';

/** For how many tenants something can be started at once. */
const MOST = 50;

/**
 * Finds the tenants that something is to be done for: the one that was chosen,
 * nobody in particular, or all that have some tags.
 *
 * @param options - see `chooseTenant`
 * @returns undefined for nobody in particular; never an empty list
 * @throws what `chooseTenant` throws, and InputError with the field `tenantTags`
 * when no tenant or too many have the tags, or there are no tenants
 */
export async function chooseTenants(
  ctx: ServiceContext,
  target: ProjectTarget,
  options: OctopusTenantChoice & {
    mode: TenantedDeploymentMode | undefined;
    what: string;
    environment: EnvironmentResource;
  },
): Promise<(TenantResource | undefined)[]> {
  const { mode, what, environment, tenantId, tenantTags = [] } = options;
  if (tenantTags.length === 0) {
    return [await chooseTenant(ctx, target, { ...options, tenantId })];
  }
  if (!tenancyOf(mode)) {
    throw refusal(`${what} is not for tenants: leave out the tags`);
  }
  if (tenantId !== undefined) {
    throw refusal('Choose either a tenant, or none, or tags of tenants');
  }
  return findTagged(target, environment, tenantTags);
}

/**
 * Finds the enabled tenants of an environment that have tags, by name.
 *
 * @throws InputError with the field `tenantTags` when there is none, or too many
 */
export async function findTagged(
  target: ProjectTarget,
  { Id, Name }: EnvironmentResource,
  tags: string[],
): Promise<TenantResource[]> {
  const { project } = target;
  const found = (await readTenantsNow(target)).filter(
    tenant =>
      !tenant.IsDisabled &&
      (tenant.ProjectEnvironments[project.Id] ?? []).includes(Id) &&
      hasTenantTags(tenant, tags),
  );
  if (found.length === 0) {
    throw refusal(
      `No tenant that is connected to ${Name} for the Octopus project '${
        project.Name
      }' has the tags ${tags.join(', ')}: choose others`,
    );
  }
  if (found.length > MOST) {
    throw refusal(
      `${found.length} tenants have the tags ${tags.join(
        ', ',
      )}, and at most ${MOST} can be chosen at once: choose narrower tags`,
    );
  }
  return found.sort((a, b) => a.Name.localeCompare(b.Name));
}

function refusal(message: string): InputError {
  return Object.assign(new InputError(message), { field: 'tenantTags' });
}
