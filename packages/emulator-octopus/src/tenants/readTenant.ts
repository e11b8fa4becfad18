import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { projects } from '../projects/projects';
import { requireIds } from '../resources/find';
import { requireTags } from '../tagSets/requireTags';
import { Tenant } from './tenants';

/** Keys of a tenant in a body. */
export const tenantFields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  IsDisabled: 'boolean',
  TenantTags: 'texts',
  ProjectEnvironments: 'dictionary',
} as const;

function readConnections(
  ctx: SandboxContext,
  spaceId: string,
  given: Record<string, unknown>,
): Record<string, string[]> {
  const connections = Object.entries(given).map(([projectId, ids]) => {
    if (!Array.isArray(ids)) {
      throw validationError(
        `The value of 'ProjectEnvironments.${projectId}' is not valid: expected a list.`,
      );
    }
    return [projectId, [...new Set(ids.map(String))]] as [string, string[]];
  });
  requireIds(
    ctx,
    projects,
    spaceId,
    connections.map(([id]) => id),
  );
  requireIds(
    ctx,
    environments,
    spaceId,
    connections.flatMap(([, ids]) => ids),
  );
  return Object.fromEntries(connections);
}

/**
 * What a body says of a tenant, checked against the space. Shape: definition
 * `TenantResource` of the OpenAPI document. Whether a real server refuses to
 * connect a project that deploys without tenants is not public; here it may be
 * connected, and its deployments refuse the tenant.
 *
 * @throws OctopusError 400
 */
export function readTenant(
  ctx: SandboxContext,
  spaceId: string,
  input: Bound<typeof tenantFields>,
): Omit<Tenant, 'Id' | 'SpaceId' | 'Slug'> {
  return {
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    IsDisabled: input.IsDisabled ?? false,
    TenantTags: requireTags(ctx, spaceId, input.TenantTags ?? []),
    ProjectEnvironments: readConnections(
      ctx,
      spaceId,
      input.ProjectEnvironments ?? {},
    ),
  };
}
