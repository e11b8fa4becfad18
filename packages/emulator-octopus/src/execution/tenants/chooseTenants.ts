import { SandboxContext } from '../../context';
import { Environment } from '../../environments/environments';
import { Project } from '../../projects/projects';
import { requireTags } from '../../tagSets/requireTags';
import { matchesTags } from '../../tenants/tenantTags';
import { Tenant, tenants } from '../../tenants/tenants';
import { findByName } from '../findByName';
import { tenantRefusals } from './tenantRefusals';

function isConnected(
  tenant: Tenant,
  project: Project,
  environment: Environment,
): boolean {
  return !!tenant.ProjectEnvironments[project.Id]?.includes(environment.Id);
}

/** The tenants that a project can be deployed for in an environment. */
export function connectedTenants(
  ctx: SandboxContext,
  project: Project,
  environment: Environment,
): Tenant[] {
  return ctx.store
    .of(tenants)
    .inSpace(project.SpaceId)
    .filter(
      tenant => !tenant.IsDisabled && isConnected(tenant, project, environment),
    );
}

/**
 * The tenants that a v1 command means: those named, and the connected ones
 * that have the tags.
 *
 * @throws OctopusError 400 when nothing is named or found
 */
export function chooseTenants(
  ctx: SandboxContext,
  project: Project,
  environment: Environment,
  wanted: { names: string[]; tags: string[] },
): Tenant[] {
  const { names, tags } = wanted;
  requireTags(ctx, project.SpaceId, tags);
  const named = names.map(name =>
    findByName(ctx, tenants, project.SpaceId, name),
  );
  const tagged =
    tags.length > 0
      ? connectedTenants(ctx, project, environment).filter(tenant =>
          matchesTags(tenant, tags),
        )
      : [];
  const chosen = [...new Set([...named, ...tagged])];
  if (chosen.length === 0) throw tenantRefusals.noneNamed();
  return chosen;
}
