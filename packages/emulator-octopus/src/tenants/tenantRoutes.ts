import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound } from '../http/errors';
import { page } from '../http/page';
import { spaceOf } from '../spaces/spaceOf';

/**
 * Tenants, of which no space here has any and none can be made: the Octopus
 * CLI asks for them whenever it lists targets, and Octopus's MCP server for the
 * variables that they miss. Sources:
 * OctopusDeploy/cli:pkg/cmd/target/list/list.go,
 * OctopusDeploy/mcp-server:src/tools/getMissingTenantVariables.ts.
 */
export function tenantRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>()
    .get('/tenants/all', c => c.json([]))
    .get('/tenants', c =>
      c.json(
        page(c, [], {
          itemType: 'Tenant',
          self: `/api/${spaceOf(ctx, c).Id}/tenants`,
          template:
            '{?skip,projectId,name,tags,take,ids,clone,partialName,clonedFromTenantId}',
        }),
      ),
    )
    .get('/tenants/variables-missing', c => c.json([]))
    .get('/tenants/:id', () => {
      throw notFound();
    });
}
