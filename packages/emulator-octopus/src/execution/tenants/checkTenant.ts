import { Environment } from '../../environments/environments';
import { OctopusError } from '../../http/errors';
import { Project, TenantedDeploymentMode } from '../../projects/projects';
import { Runbook } from '../../runbooks/runbooks';
import { Tenant } from '../../tenants/tenants';
import { tenantRefusals } from './tenantRefusals';

interface Place {
  project: Project;
  environment: Environment;
  tenant: Tenant | undefined;
}

function check(
  mode: TenantedDeploymentMode,
  { project, environment, tenant }: Place,
  refuse: { required(): OctopusError; notAllowed(): OctopusError },
): void {
  if (!tenant) {
    if (mode === 'Tenanted') throw refuse.required();
    return;
  }
  if (mode === 'Untenanted') throw refuse.notAllowed();
  if (tenant.IsDisabled) throw tenantRefusals.disabled(tenant.Name);
  const connected = tenant.ProjectEnvironments[project.Id] ?? [];
  if (!connected.includes(environment.Id)) {
    throw tenantRefusals.notConnected(
      tenant.Name,
      environment.Name,
      project.Name,
    );
  }
}

/**
 * Refuses a deployment that has no tenant where the project requires one, or
 * has one that the project or the environment is not for.
 *
 * @throws OctopusError 400
 */
export function checkDeploymentTenant(place: Place): void {
  check(place.project.TenantedDeploymentMode, place, {
    required: () => tenantRefusals.required(place.project.Name),
    notAllowed: tenantRefusals.notAllowed,
  });
}

/** The same for a run, by the runbook's own mode. */
export function checkRunTenant(runbook: Runbook, place: Place): void {
  check(runbook.MultiTenancyMode, place, {
    required: () => tenantRefusals.runbookRequires(runbook.Name),
    notAllowed: tenantRefusals.runbookNotAllowed,
  });
}
