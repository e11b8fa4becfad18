import { InputError, NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { BranchTenant } from '../context/tenant';
import { spaceApi } from '../context/spaceApi';
import { EnvironmentResource, ProjectResource } from '../resources/projects';
import { TenantResource } from '../resources/tenants';
import { Stack } from './findStack';

/**
 * Finds the tenant that a feature branch is deployed for, and makes sure that
 * nothing is deployed for nobody in particular unless somebody said so.
 *
 * @param options - `target`: the environment of feature branches, `untenanted`:
 * whether somebody has chosen to deploy for no tenant
 * @returns undefined for no tenant
 * @throws InputError that names the projects which are for tenants, are not, or
 * are not connected to the tenant, and NotFoundError when there is no such tenant
 */
export async function chooseTenant(
  ctx: FeatureBranchContext,
  options: {
    service: ProjectResource;
    /** Undefined when nothing else is deployed. */
    stack: Stack | undefined;
    target: EnvironmentResource;
    tenant?: string;
    untenanted: boolean;
  },
): Promise<BranchTenant | undefined> {
  const { service, stack, target, untenanted } = options;
  const others = stack
    ? [stack.project, ...stack.children.map(({ project }) => project)]
    : [];
  const all = [...new Set([service, ...others])];
  const wanted = options.tenant?.trim();
  if (!wanted) {
    assertUntenanted(all, untenanted);
    return undefined;
  }
  if (untenanted) {
    throw new InputError("Give either a tenant or 'untenanted', not both");
  }
  const mayHave = (project: ProjectResource) =>
    (project.TenantedDeploymentMode ?? 'Untenanted') !== 'Untenanted';
  const tenanted = all.filter(mayHave);
  if (!tenanted.length) {
    throw new InputError(
      `None of the projects allows tenanted deployments: ${namesOf(
        all,
      )}. Leave out the tenant`,
    );
  }
  if (stack && !mayHave(stack.project)) {
    throw new InputError(
      `'${
        stack.project.Name
      }' does not allow tenanted deployments, so it cannot copy what runs for a tenant of ${namesOf(
        tenanted,
      )}: allow them in its settings in Octopus`,
    );
  }
  const tenant = await findTenant(ctx, wanted);
  const elsewhere = tenanted.filter(
    ({ Id }) => !tenant.ProjectEnvironments[Id]?.includes(target.Id),
  );
  if (elsewhere.length) {
    throw new InputError(
      `The tenant '${tenant.Name}' is not connected to ${
        target.Name
      } for ${namesOf(elsewhere)}: connect it in Octopus, or choose another`,
    );
  }
  return {
    name: tenant.Name,
    id: tenant.Id,
    idFor: project => (mayHave(project) ? tenant.Id : undefined),
  };
}

/** Finds an enabled tenant by its id or name, whatever the case. */
async function findTenant(
  ctx: FeatureBranchContext,
  wanted: string,
): Promise<TenantResource> {
  const tenants = await spaceApi(ctx).all<TenantResource>('/tenants/all');
  const text = wanted.toLowerCase();
  const found = tenants.find(
    ({ Id, Name }) => Id.toLowerCase() === text || Name.toLowerCase() === text,
  );
  if (!found) {
    throw new NotFoundError(
      `There is no tenant '${wanted}' that the portal can see; there are: ${
        tenants.map(({ Name }) => Name).join(', ') || 'none'
      }`,
    );
  }
  if (found.IsDisabled) {
    throw new InputError(`The tenant '${found.Name}' is disabled in Octopus`);
  }
  return found;
}

/**
 * Makes sure that projects may be deployed for no tenant in particular. Where a
 * project leaves the choice, somebody has to make it.
 *
 * @param untenanted - whether somebody has chosen to deploy for no tenant
 * @throws InputError that names the projects
 */
export function assertUntenanted(
  projects: ProjectResource[],
  untenanted: boolean,
): void {
  const withMode = (mode: ProjectResource['TenantedDeploymentMode']) =>
    projects.filter(
      ({ TenantedDeploymentMode }) => TenantedDeploymentMode === mode,
    );
  const required = withMode('Tenanted');
  if (required.length > 0) {
    throw new InputError(
      `No tenant was given, but these projects can only be deployed to tenants: ${namesOf(
        required,
      )}. Name one as tenant`,
    );
  }
  const optional = withMode('TenantedOrUntenanted');
  if (optional.length > 0 && !untenanted) {
    throw new InputError(
      `No tenant was given, and these projects may be deployed to tenants: ${namesOf(
        optional,
      )}. Name one as tenant, or set untenanted to deploy them without`,
    );
  }
}

function namesOf(projects: ProjectResource[]): string {
  return projects.map(({ Name }) => `'${Name}'`).join(', ');
}
