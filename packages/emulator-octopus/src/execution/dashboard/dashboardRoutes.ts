import { Context, Hono } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { flagQuery, listQuery, textQuery } from '../../http/query';
import { projectGroups } from '../../projectGroups/projectGroups';
import { Project, projects } from '../../projects/projects';
import { spaceOf } from '../../spaces/spaceOf';
import { tenants } from '../../tenants/tenants';
import { phasesOf } from '../lifecycles/phasesOf';
import { channelsOf } from '../releases/findChannel';
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

/** The dashboards. Shape: definition `DashboardResource` of the OpenAPI document. */
export function dashboardRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const answer = (
    c: Context<SandboxEnv>,
    shown: Project[],
    items: DashboardItems,
    isFiltered: boolean,
  ) => {
    const { Id } = spaceOf(ctx, c);
    return c.json({
      Id: 'Dashboard',
      ...rows(ctx, shown, Id),
      ...items,
      ProjectLimit: null,
      IsFiltered: isFiltered,
      Links: { Self: `/api/${Id}/dashboard` },
    });
  };

  return new Hono<SandboxEnv>()
    .get('/dashboard', c => {
      const { Id } = spaceOf(ctx, c);
      const wanted = textQuery(c, 'projectId');
      const releaseId = textQuery(c, 'releaseId');
      const shown = ctx.store
        .of(projects)
        .inSpace(Id)
        .filter(project => !wanted || project.Id === wanted);
      const { Items, PreviousItems } = dashboardItems(
        ctx,
        Id,
        projectId => !wanted || projectId === wanted,
      );
      const selected = listQuery(c, 'selectedTenants');
      const ofRelease = (item: {
        ReleaseId: string;
        TenantId: string | null;
      }) =>
        (!releaseId || item.ReleaseId === releaseId) &&
        (!selected || selected.includes(item.TenantId ?? ''));
      return answer(
        c,
        shown,
        {
          Items: Items.filter(ofRelease),
          PreviousItems: PreviousItems.filter(ofRelease),
        },
        !!wanted || !!releaseId || !!selected,
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
        true,
      );
    });
}
