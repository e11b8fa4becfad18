import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { listQuery, textQuery } from '../http/query';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { forgetConnections } from './forgetConnections';
import { readTenant, tenantFields } from './readTenant';
import { matchesTags } from './tenantTags';
import { Tenant, tenants } from './tenants';

function isListed(tenant: Tenant, c: Context<SandboxEnv>): boolean {
  const projectId = textQuery(c, 'projectId');
  const disabled = textQuery(c, 'isDisabled');
  return (
    (!projectId || projectId in tenant.ProjectEnvironments) &&
    (!disabled || disabled.toLowerCase() === String(tenant.IsDisabled)) &&
    matchesTags(tenant, listQuery(c, 'tags') ?? [])
  );
}

/**
 * Tenants. Shapes and parameters: definition `TenantResource` of the OpenAPI
 * document; slugs, `IsDisabled` and `CustomFields`:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/tenants.md. None misses a
 * variable: variable templates are not emulated.
 */
export function tenantRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  forgetConnections(ctx);
  const resource: Resource<Tenant, typeof tenantFields> = {
    kind: tenants,
    fields: tenantFields,
    name: 'exact',
    filter: isListed,
    template:
      '{?skip,projectId,name,tags,take,ids,clone,partialName,clonedFromTenantId}',
    create: (input, { Id: SpaceId }) => ({
      Id: ctx.store.nextId('Tenants'),
      SpaceId,
      Slug: newSlug(ctx, tenants, SpaceId, input.Slug, input.Name),
      ...readTenant(ctx, SpaceId, input),
    }),
    update: (current, input) => ({
      ...current,
      ...readTenant(ctx, current.SpaceId, input),
      Slug: input.Slug || current.Slug,
    }),
    render: tenant => ({
      ...tenant,
      ClonedFromTenantId: null,
      CustomFields: [],
      Icon: null,
    }),
    links: (tenant, self) => ({
      Variables: `${self}/variables`,
      Web: `/app#/${tenant.SpaceId}/tenants/${tenant.Id}`,
      Logo: `${self}/logo`,
    }),
  };
  return new Hono<SandboxEnv>()
    .get('/tenants/status', c =>
      c.json({
        Id: null,
        Enabled: ctx.store
          .of(tenants)
          .inSpace(spaceOf(ctx, c).Id)
          .some(({ IsDisabled }) => !IsDisabled),
        Links: { Self: `/api/${spaceOf(ctx, c).Id}/tenants/status` },
      }),
    )
    .get('/tenants/variables-missing', c => c.json([]))
    .route('/', resourceRoutes(ctx, resource));
}
