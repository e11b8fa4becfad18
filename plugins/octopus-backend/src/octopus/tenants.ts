import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { cacheKey } from '../cache/SharedCache';
import { ServiceContext } from '../context/ServiceContext';
import { readMarked } from '../following/readMarked';
import { pick } from '../mapping/fields';
import { TenantResource } from '../resources/projects';
import { ProjectTarget } from '../target/ProjectTarget';
import { checkId } from '../target/checkOwn';

const FRESH_MS = 2 * 60_000;
const USED = [
  'Id',
  'Name',
  'IsDisabled',
  'TenantTags',
  'ProjectEnvironments',
] as const;
const shape = z.array(
  z.object({
    Id: z.string(),
    Name: z.string(),
    ProjectEnvironments: z.record(z.string(), z.array(z.string())),
  }),
);

function tenantsKey({ key }: ProjectTarget): string {
  return cacheKey('tenants', key);
}

/** Returns the cached tenants, however old, without sending a request. */
export function peekTenants(
  { cache }: ServiceContext,
  target: ProjectTarget,
): Promise<TenantResource[] | undefined> {
  return cache.peek(tenantsKey(target), shape);
}

/**
 * Reads the tenants that are connected to the project. Parameter `projectId`:
 * route `GET /tenants/all` of the OpenAPI document.
 */
export async function readTenants(
  { cache }: ServiceContext,
  target: ProjectTarget,
  onLoad?: () => void,
): Promise<TenantResource[]> {
  const { marks, project } = target;
  const { value } = await readMarked(cache, tenantsKey(target), {
    load: () => readTenantsNow(target),
    shape,
    freshMs: FRESH_MS,
    marks,
    mark: (_, now) => now.settings(project.Id),
    onLoad,
  });
  return value;
}

/** The same past the cache, for tenants that were connected or tagged a moment ago. */
export async function readTenantsNow({
  space,
  project,
  read,
}: ProjectTarget): Promise<TenantResource[]> {
  const all = await read.get<TenantResource[]>(`/api/${space.id}/tenants/all`, {
    projectId: project.Id,
  });
  return all.map(tenant => pick(tenant, USED));
}

/**
 * Reads a tenant past the cache, for one that was connected a moment ago.
 *
 * @returns undefined when the project is connected to no such tenant
 */
export async function readConnectedTenant(
  { space, project, read }: ProjectTarget,
  tenantId: string,
): Promise<TenantResource | undefined> {
  try {
    const tenant = await read.get<TenantResource>(
      `/api/${space.id}/tenants/${checkId('Tenants', tenantId)}`,
    );
    return tenant.ProjectEnvironments[project.Id] ? tenant : undefined;
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
