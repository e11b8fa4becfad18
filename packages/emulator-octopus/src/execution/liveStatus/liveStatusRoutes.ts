import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { findPlace } from '../../environments/places';
import { flagQuery } from '../../http/query';
import { projects } from '../../projects/projects';
import { find } from '../../resources/find';
import { spaceOf } from '../../spaces/spaceOf';
import { tenants } from '../../tenants/tenants';
import { historyOf } from '../progression/dashboardItem';
import { renderLiveStatus } from './renderLiveStatus';

/**
 * The state of what was deployed, as monitors in clusters report it. Routes:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/observability.md.
 */
export function liveStatusRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const answer = (c: Context<SandboxEnv>, tenantId?: string) => {
    const { Id } = spaceOf(ctx, c);
    const project = find(ctx, projects, Id, c.req.param('projectId')!);
    const place = findPlace(ctx, Id, c.req.param('environmentId')!);
    const tenant = tenantId ? find(ctx, tenants, Id, tenantId).Id : null;
    const { current } = historyOf(ctx, project.Id, place.Id, tenant);
    return c.json(renderLiveStatus(ctx, current, flagQuery(c, 'summaryOnly')));
  };
  const BELOW = '/projects/:projectId/environments/:environmentId';
  return new Hono<SandboxEnv>()
    .get(`${BELOW}/untenanted/livestatus`, c => answer(c))
    .get(`${BELOW}/tenants/:tenantId/livestatus`, c =>
      answer(c, c.req.param('tenantId')),
    );
}
