import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { spaceOf } from '../spaces/spaceOf';
import { spaces } from '../spaces/spaces';
import { spaceLinks } from './spaceLinks';

/** The document at `/api`. Shape: definition `RootResource` of the OpenAPI document. */
export function rootRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>().get('/', c => {
    const home = ctx.store
      .of(spaces)
      .list()
      .find(space => space.IsDefault);
    return c.json({
      Application: 'Octopus Deploy',
      Version: ctx.settings.version,
      ApiVersion: '3.0.0',
      InstallationId: '00000000-0000-4000-8000-000000000000',
      IsEarlyAccessProgram: false,
      HasLongTermSupport: true,
      Links: {
        Self: '/api',
        ...(home && spaceLinks(home.Id)),
        CurrentUser: '/api/users/me',
        SpaceHome: '/api/{spaceId}',
        Spaces: '/api/spaces{/id}{?skip,ids,take,partialName}',
        Tasks:
          '/api/tasks{/id}{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,toQueueDate,fromStartDate,toStartDate}',
        Timezones: '/api/serverstatus/timezones',
        Users: '/api/users{/id}{?skip,take,ids,filter}',
        Web: '/app',
      },
    });
  });
}

/** The document at `/api/{spaceId}`. */
export function spaceRootRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>().get('/', c => {
    const space = spaceOf(ctx, c);
    return c.json({
      Id: space.Id,
      Links: { Self: `/api/${space.Id}`, ...spaceLinks(space.Id) },
    });
  });
}
