import { SandboxContext } from '../../context';
import { Project, projects } from '../../projects/projects';
import { tenants } from '../../tenants/tenants';
import { DashboardConfiguration } from './dashboardConfiguration';
import { DashboardItems } from './dashboardItems';

type Item = DashboardItems['Items'][number];

/** Source: OctopusDeploy/Issues#2548 and #2571. */
const ALWAYS_SHOWN = [
  'Queued',
  'Executing',
  'Cancelling',
  'Failed',
  'TimedOut',
];

/** What of a space is on the dashboard of a user. */
export interface ChosenForDashboard {
  projects: Project[];
  hasEnvironment(id: string): boolean;
  hasItem(item: Item): boolean;
  /** Something of the space is left out. */
  isFiltered: boolean;
}

/**
 * Cuts a dashboard down to what its user has chosen. Projects whose deployments
 * fail or run are shown beyond the limit: OctopusDeploy/Issues#5861, #2548 and
 * #2571. That groups and projects add up, that the first ones by name are within
 * the limit, and when `IsFiltered` is set, is inferred.
 */
export function chosenForDashboard(
  ctx: SandboxContext,
  configuration: DashboardConfiguration,
  items: Item[],
): ChosenForDashboard {
  const all = ctx.store.of(projects).inSpace(configuration.SpaceId);
  const among = (chosen: string[], id: string) =>
    chosen.length === 0 || chosen.includes(id);
  const { IncludedProjectGroupIds: groups, IncludedProjectIds: single } =
    configuration;
  const chosen = all.filter(
    ({ Id, ProjectGroupId }) =>
      groups.length + single.length === 0 ||
      groups.includes(ProjectGroupId) ||
      single.includes(Id),
  );
  const hasEnvironment = (id: string) =>
    among(configuration.IncludedEnvironmentIds, id);
  const tenantIds = tenantsOf(ctx, configuration);
  const hasItem = (item: Item) =>
    hasEnvironment(item.EnvironmentId) &&
    (!tenantIds || !item.TenantId || tenantIds.includes(item.TenantId));
  const shown = withinLimit(
    chosen,
    configuration.ProjectLimit,
    items.filter(hasItem),
  );
  return {
    projects: shown,
    hasEnvironment,
    hasItem,
    isFiltered:
      shown.length < all.length ||
      configuration.IncludedEnvironmentIds.length > 0 ||
      tenantIds !== undefined,
  };
}

function withinLimit(
  chosen: Project[],
  limit: number | null,
  items: Item[],
): Project[] {
  if (limit === null || chosen.length <= limit) {
    return chosen;
  }
  const first = [...chosen]
    .sort((a, b) => a.Name.localeCompare(b.Name))
    .slice(0, limit);
  const urgent = new Set(
    items
      .filter(({ State }) => ALWAYS_SHOWN.includes(State))
      .map(({ ProjectId }) => ProjectId),
  );
  return chosen.filter(
    project => first.includes(project) || urgent.has(project.Id),
  );
}

/** Ids of the chosen tenants; undefined when all are. */
function tenantsOf(
  ctx: SandboxContext,
  { SpaceId, IncludedTenantIds, IncludedTenantTags }: DashboardConfiguration,
): string[] | undefined {
  return IncludedTenantIds.length + IncludedTenantTags.length === 0
    ? undefined
    : ctx.store
        .of(tenants)
        .inSpace(SpaceId)
        .filter(
          ({ Id, TenantTags }) =>
            IncludedTenantIds.includes(Id) ||
            TenantTags.some(tag => IncludedTenantTags.includes(tag)),
        )
        .map(({ Id }) => Id);
}
