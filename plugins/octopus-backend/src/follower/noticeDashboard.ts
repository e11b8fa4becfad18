import {
  isUnderWay,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { SpaceState } from '../following/SpaceState';
import {
  DashboardResource,
  DashboardSpaceItemResource,
} from '../resources/dashboards';
import { Changes } from './Changes';
import { digest } from '../following/digest';
import { newMark } from './newMark';

/**
 * Notices which projects look different on the dashboard than before. Those that
 * it does not show are not followed.
 *
 * @param state - is brought up to date
 * @param now - milliseconds since 1970
 */
export function noticeDashboard(
  state: SpaceState,
  dashboard: DashboardResource,
  now: number,
  changes: Changes,
): void {
  const items = groupItems(dashboard, now);
  const before = state.projects;
  state.projects = {};
  for (const project of dashboard.Projects) {
    const { Id } = project;
    const seen = {
      ...before[Id]?.seen,
      dashboard: digest(items.get(Id) ?? []),
      settings: digest([
        pickSettings(project),
        dashboard.Environments.filter(({ Id: id }) =>
          project.EnvironmentIds.includes(id),
        ).map(({ Id: id, Name }) => [id, Name]),
        tenantsOf(dashboard, Id),
      ]),
    };
    if (before[Id] && before[Id].seen.settings !== seen.settings) {
      changes.settings.add(Id);
    }
    if (before[Id] && before[Id].seen.dashboard !== seen.dashboard) {
      changes.projects.add(Id);
    }
    state.projects[Id] = {
      slug: project.Slug,
      mark: before[Id]?.mark ?? state.beginning ?? newMark(),
      settings: before[Id]?.settings ?? state.beginning ?? newMark(),
      seen,
    };
  }
}

function pickSettings(project: DashboardResource['Projects'][number]) {
  const { Name, Slug, IsDisabled, TenantedDeploymentMode } = project;
  return [Name, Slug, IsDisabled, TenantedDeploymentMode];
}

function tenantsOf({ Tenants }: DashboardResource, projectId: string) {
  return (Tenants ?? [])
    .filter(({ ProjectEnvironments }) => ProjectEnvironments[projectId])
    .map(({ Id, Name, IsDisabled, TenantTags, ProjectEnvironments }) => [
      Id,
      Name,
      IsDisabled,
      TenantTags,
      ProjectEnvironments[projectId],
    ])
    .sort();
}

function groupItems(dashboard: DashboardResource, now: number) {
  const all = [...dashboard.Items, ...(dashboard.PreviousItems ?? [])];
  const groups = new Map<string, unknown[]>();
  for (const item of all) {
    const group = groups.get(item.ProjectId) ?? [];
    group.push(shown(item, now));
    groups.set(item.ProjectId, group);
  }
  return groups;
}

/** All that a view shows of it, but not how long what is running has run. */
function shown(item: DashboardSpaceItemResource, now: number) {
  const { DeploymentId, ReleaseId, ReleaseVersion, ChannelId } = item;
  const { EnvironmentId, TenantId, TaskId, State, IsCompleted } = item;
  const { HasPendingInterruptions, HasWarningsOrErrors, ErrorMessage } = item;
  const { Created, QueueTime, StartTime, CompletedTime } = item;
  return [
    [DeploymentId, ReleaseId, ReleaseVersion, ChannelId],
    [EnvironmentId, TenantId, TaskId, State, IsCompleted],
    [HasPendingInterruptions, HasWarningsOrErrors, ErrorMessage],
    [Created, QueueTime, StartTime, CompletedTime],
    isUnderWay(toRunTimes(item, now)),
  ];
}
