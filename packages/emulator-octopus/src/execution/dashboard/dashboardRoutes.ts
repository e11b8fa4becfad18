import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { octopusError } from '../../http/errors';
import { flagQuery, listQuery, textQuery } from '../../http/query';
import { projectGroups } from '../../projectGroups/projectGroups';
import { Project, projects } from '../../projects/projects';
import { spaceOf } from '../../spaces/spaceOf';
import { tenants } from '../../tenants/tenants';
import { phasesOf } from '../lifecycles/phasesOf';
import { channelsOf } from '../releases/findChannel';
import { chosenForDashboard } from './chosenForDashboard';
import { configurationOf } from './dashboardConfiguration';
import { DashboardItems, dashboardItems } from './dashboardItems';

function environmentIds(ctx: SandboxContext, project: Project): string[] {
  const ids = channelsOf(ctx, project)
    .flatMap(channel => phasesOf(ctx, channel))
    .flatMap(phase => [
      ...phase.AutomaticDeploymentTargets,
      ...phase.OptionalDeploymentTargets,
    ]);
  return [...new Set(ids)];
}

function rows(ctx: SandboxContext, shown: Project[], spaceId: string) {
  const self = `/api/${spaceId}`;
  return {
    Projects: shown.map(project => ({
      Id: project.Id,
      Name: project.Name,
      Slug: project.Slug,
      ProjectGroupId: project.ProjectGroupId,
      IsDisabled: project.IsDisabled,
      TenantedDeploymentMode: project.TenantedDeploymentMode,
      CanPerformUntenantedDeployment:
        project.TenantedDeploymentMode !== 'Tenanted',
      EnvironmentIds: environmentIds(ctx, project),
      Links: { Self: `${self}/projects/${project.Id}` },
    })),
    ProjectGroups: ctx.store
      .of(projectGroups)
      .inSpace(spaceId)
      .map(group => ({
        Id: group.Id,
        Name: group.Name,
        EnvironmentIds: [
          ...new Set(
            shown
              .filter(project => project.ProjectGroupId === group.Id)
              .flatMap(project => environmentIds(ctx, project)),
          ),
        ],
        Links: { Self: `${self}/projectgroups/${group.Id}` },
      })),
    Environments: ctx.store
      .of(environments)
      .inSpace(spaceId)
      .sort((a, b) => a.SortOrder - b.SortOrder)
      .map(({ Id, Name }) => ({
        Id,
        Name,
        Links: { Self: `${self}/environments/${Id}` },
      })),
    Tenants: ctx.store
      .of(tenants)
      .inSpace(spaceId)
      .filter(({ ProjectEnvironments }) =>
        shown.some(project => project.Id in ProjectEnvironments),
      )
      .map(tenant => ({
        Id: tenant.Id,
        Name: tenant.Name,
        IsDisabled: tenant.IsDisabled,
        ProjectEnvironments: tenant.ProjectEnvironments,
        TenantTags: tenant.TenantTags,
        Links: { Self: `${self}/tenants/${tenant.Id}` },
      })),
  };
}

/** How a dashboard is cut down. */
interface Cut {
  isFiltered: boolean;
  limit: number | null;
  hasEnvironment?(id: string): boolean;
}

/**
 * The dashboards. Shape: definition `DashboardResource` of the OpenAPI document.
 * That `showAll` and `projectId` show what the user has not chosen is inferred.
 */
export function dashboardRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const answer = (
    c: Context<SandboxEnv>,
    shown: Project[],
    items: DashboardItems,
    { isFiltered, limit, hasEnvironment = () => true }: Cut,
  ) => {
    const { Id } = spaceOf(ctx, c);
    const { Environments, ...rest } = rows(ctx, shown, Id);
    return c.json({
      Id: 'Dashboard',
      ...rest,
      Environments: Environments.filter(one => hasEnvironment(one.Id)),
      ...items,
      ProjectLimit: limit,
      IsFiltered: isFiltered,
      Links: { Self: `/api/${Id}/dashboard` },
    });
  };

  return new Hono<SandboxEnv>()
    .get('/dashboard', c => {
      const space = spaceOf(ctx, c);
      if (flagQuery(c, 'highestLatestVersionPerProjectAndEnvironment')) {
        throw octopusError(
          400,
          'The sandbox does not know what highestLatestVersionPerProjectAndEnvironment chooses, because it is not public. Leave it out.',
        );
      }
      const wanted = textQuery(c, 'projectId');
      const all = dashboardItems(
        ctx,
        space.Id,
        projectId => !wanted || projectId === wanted,
      );
      const configuration = configurationOf(ctx, {
        userId: c.env.user?.Id ?? '',
        SpaceId: space.Id,
      });
      const chosen =
        wanted || flagQuery(c, 'showAll')
          ? undefined
          : chosenForDashboard(ctx, configuration, all.Items);
      const shown =
        chosen?.projects ??
        ctx.store
          .of(projects)
          .inSpace(space.Id)
          .filter(project => !wanted || project.Id === wanted);
      const shownIds = new Set(shown.map(({ Id }) => Id));
      const asked = askedFor(ctx, c, space.Id);
      const fits = (item: DashboardItems['Items'][number]) =>
        shownIds.has(item.ProjectId) &&
        (chosen?.hasItem(item) ?? true) &&
        asked.fits(item);
      return answer(
        c,
        shown,
        {
          Items: all.Items.filter(fits),
          PreviousItems: all.PreviousItems.filter(fits),
        },
        {
          isFiltered: !!wanted || asked.isFiltered || !!chosen?.isFiltered,
          limit: configuration.ProjectLimit,
          hasEnvironment: chosen?.hasEnvironment,
        },
      );
    })
    .get('/dashboard/dynamic', c => {
      const { Id } = spaceOf(ctx, c);
      const wantedProjects = listQuery(c, 'projects');
      const wantedEnvironments = listQuery(c, 'environments');
      const isShown = (projectId: string) =>
        wantedProjects?.includes(projectId) ?? true;
      const items = dashboardItems(
        ctx,
        Id,
        (projectId, environmentId) =>
          isShown(projectId) &&
          (wantedEnvironments?.includes(environmentId) ?? true),
      );
      return answer(
        c,
        ctx.store
          .of(projects)
          .inSpace(Id)
          .filter(project => isShown(project.Id)),
        flagQuery(c, 'includePrevious')
          ? items
          : { ...items, PreviousItems: [] },
        { isFiltered: true, limit: null },
      );
    });
}

/** What the query leaves of the items. */
function askedFor(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
  spaceId: string,
) {
  const releaseId = textQuery(c, 'releaseId');
  const ids = listQuery(c, 'selectedTenants');
  const tags = listQuery(c, 'selectedTags');
  const selected =
    (ids || tags) &&
    new Set([
      ...(ids ?? []),
      ...ctx.store
        .of(tenants)
        .inSpace(spaceId)
        .filter(({ TenantTags }) => TenantTags.some(tag => tags?.includes(tag)))
        .map(({ Id }) => Id),
    ]);
  return {
    isFiltered: !!releaseId || !!selected,
    fits: (item: { ReleaseId: string; TenantId: string | null }) =>
      (!releaseId || item.ReleaseId === releaseId) &&
      (!selected || selected.has(item.TenantId ?? '')),
  };
}
