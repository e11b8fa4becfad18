import { InputError } from '@backstage/errors';
import { ProjectResource } from '../resources/projects';

/**
 * Makes sure that projects may be deployed for no tenant in particular, as
 * feature branches are: a namespace is a place of its own, which no tenant uses.
 * Where a project leaves the choice, somebody has to make it.
 *
 * @param untenanted - whether somebody has chosen to deploy for no tenant
 * @throws InputError that names the projects
 */
export function assertUntenanted(
  projects: ProjectResource[],
  untenanted: boolean,
): void {
  const namesOf = (mode: ProjectResource['TenantedDeploymentMode']) => [
    ...new Set(
      projects
        .filter(({ TenantedDeploymentMode }) => TenantedDeploymentMode === mode)
        .map(({ Name }) => `'${Name}'`),
    ),
  ];
  const required = namesOf('Tenanted');
  if (required.length > 0) {
    throw new InputError(
      `Feature branches are deployed for no tenant, and can only be deployed to tenants: ${required.join(
        ', ',
      )}. Let the projects be deployed without a tenant, too, in their settings in Octopus`,
    );
  }
  const optional = namesOf('TenantedOrUntenanted');
  if (optional.length > 0 && !untenanted) {
    throw new InputError(
      `Feature branches are deployed for no tenant, and may be deployed to tenants: ${optional.join(
        ', ',
      )}. Set untenanted to deploy them without one`,
    );
  }
}
