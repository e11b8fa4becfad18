import { Environment } from '../../environments/environments';
import { Project } from '../../projects/projects';
import { Tenant } from '../../tenants/tenants';
import { PlannedAction } from '../processes/planSteps';
import { Release } from '../releases/release';

/**
 * Variables that tell of a release. Source:
 * OctopusDeploy/docs:src/pages/docs/projects/ephemeral-environments/index.md
 * (custom fields).
 */
export function releaseVariables(
  release: Pick<Release, 'Id' | 'Version' | 'CustomFields'>,
): Record<string, string> {
  return {
    'Octopus.Release.Id': release.Id,
    'Octopus.Release.Number': release.Version,
    ...Object.fromEntries(
      Object.entries(release.CustomFields).map(([name, value]) => [
        `Octopus.Release.CustomFields[${name}]`,
        value,
      ]),
    ),
  };
}

/**
 * Variables that tell of a tenant. Source:
 * OctopusDeploy/docs:src/pages/docs/projects/variables/system-variables.md.
 */
export function tenantVariables(
  tenant: Tenant | undefined,
): Record<string, string> {
  return tenant
    ? {
        'Octopus.Deployment.Tenant.Id': tenant.Id,
        'Octopus.Deployment.Tenant.Name': tenant.Name,
        'Octopus.Deployment.Tenant.Tags': tenant.TenantTags.join(','),
      }
    : {};
}

/** Variables that the server itself gives every deployment or run. */
export function systemVariables(
  project: Project,
  environment: Environment,
  planned: PlannedAction[],
): Record<string, string> {
  const target = planned.flatMap(({ machines }) => machines)[0];
  return {
    'Octopus.Space.Id': project.SpaceId,
    'Octopus.Project.Id': project.Id,
    'Octopus.Project.Name': project.Name,
    'Octopus.Environment.Id': environment.Id,
    'Octopus.Environment.Name': environment.Name,
    'Octopus.Action.Kubernetes.Namespace': String(
      target?.Endpoint.Namespace ?? environment.Slug,
    ),
  };
}
