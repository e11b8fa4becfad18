import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { bind } from '../../http/bind';
import { validationError } from '../../http/errors';
import { readBody } from '../../http/readBody';
import { spaceOf } from '../../spaces/spaceOf';
import {
  configurationOf,
  DashboardConfiguration,
  dashboardConfigurations,
} from './dashboardConfiguration';

/** Source: OctopusDeploy/Issues#5732. */
const MOST_PROJECTS = 200;

const fields = {
  HideInactiveProjects: 'boolean',
  IncludedEnvironmentIds: 'texts',
  IncludedEnvironmentTags: 'texts',
  IncludedProjectGroupIds: 'texts',
  IncludedProjectIds: 'texts',
  IncludedProjectTags: 'texts',
  IncludedTenantIds: 'texts',
  IncludedTenantTags: 'texts',
  ProjectLimit: 'integer',
} as const;

/**
 * What the user who asks has chosen to see on the dashboard of a space. Shape:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/dashboard-configuration.md.
 */
export function dashboardConfigurationRoutes(
  ctx: SandboxContext,
): Hono<SandboxEnv> {
  const current = (c: Context<SandboxEnv>) =>
    configurationOf(ctx, {
      userId: c.env.user?.Id ?? '',
      SpaceId: spaceOf(ctx, c).Id,
    });
  return new Hono<SandboxEnv>()
    .get('/dashboardconfiguration', c => c.json(render(current(c))))
    .put('/dashboardconfiguration', async c => {
      const input = bind(fields, await readBody(c));
      if (
        input.HideInactiveProjects ||
        input.IncludedProjectTags?.length ||
        input.IncludedEnvironmentTags?.length
      ) {
        throw validationError(
          'The sandbox does not know which projects are inactive, or which tags they and environments have. Leave out HideInactiveProjects, IncludedProjectTags and IncludedEnvironmentTags.',
        );
      }
      const limit = input.ProjectLimit ?? null;
      if (limit !== null && (limit < 1 || limit > MOST_PROJECTS)) {
        throw validationError(
          `ProjectLimit must be between 1 and ${MOST_PROJECTS}.`,
        );
      }
      const changed = ctx.store.of(dashboardConfigurations).put({
        ...current(c),
        IncludedProjectGroupIds: input.IncludedProjectGroupIds ?? [],
        IncludedProjectIds: input.IncludedProjectIds ?? [],
        IncludedEnvironmentIds: input.IncludedEnvironmentIds ?? [],
        IncludedTenantIds: input.IncludedTenantIds ?? [],
        IncludedTenantTags: input.IncludedTenantTags ?? [],
        ProjectLimit: limit,
      });
      return c.json(render(changed));
    });
}

function render({ userId, ...configuration }: DashboardConfiguration) {
  return {
    ...configuration,
    HideInactiveProjects: false,
    IncludedEnvironmentTags: [],
    IncludedProjectTags: [],
    LastModifiedBy: null,
    LastModifiedOn: null,
    Links: { Self: `/api/${configuration.SpaceId}/dashboardconfiguration` },
  };
}
