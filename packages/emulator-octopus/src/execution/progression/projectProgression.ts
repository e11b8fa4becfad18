import { Channel } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { placesIn } from '../../environments/places';
import { Project } from '../../projects/projects';
import { deploymentsWhere } from '../deployments/deploymentsOf';
import { lifecycleOf, phasesOf } from '../lifecycles/phasesOf';
import { lifecycleProgress } from '../lifecycles/lifecycleProgress';
import { unresolvedDefect } from '../releases/defect';
import { channelsOf } from '../releases/findChannel';
import { Release } from '../releases/release';
import { renderRelease } from '../releases/renderRelease';
import { chosenReleases } from './chosenReleases';
import { dashboardItem, historyOf } from './dashboardItem';

function environmentsOf(ctx: SandboxContext, channel: Channel) {
  const ids = phasesOf(ctx, channel).flatMap(phase => [
    ...phase.AutomaticDeploymentTargets,
    ...phase.OptionalDeploymentTargets,
  ]);
  return placesIn(ctx, channel.SpaceId)
    .filter(({ Id }) => ids.includes(Id))
    .map(({ Id, Name, SortOrder }) => ({ Id, Name, SortOrder }));
}

function plain(items: { Id: string; Name: string }[]) {
  return items.map(({ Id, Name }) => ({ Id, Name }));
}

/** The last deployment of a release to each environment and tenant, by environment. */
function lastDeployments(ctx: SandboxContext, release: Release) {
  const items: Record<string, ReturnType<typeof dashboardItem>[]> = {};
  for (const entry of deploymentsWhere(
    ctx,
    item => item.ReleaseId === release.Id,
  )) {
    const { EnvironmentId, ProjectId, TenantId } = entry.deployment;
    items[EnvironmentId] ??= [];
    if (items[EnvironmentId].some(item => item.TenantId === TenantId)) continue;
    const history = historyOf(ctx, ProjectId, EnvironmentId, TenantId);
    items[EnvironmentId].push(dashboardItem(ctx, entry, history));
  }
  return items;
}

function releaseProgression(
  ctx: SandboxContext,
  release: Release,
  channel: Channel,
) {
  const self = `/api/${channel.SpaceId}/projects/${channel.ProjectId}/channels/${channel.Id}`;
  return {
    Release: renderRelease(ctx, release),
    Channel: {
      ...channel,
      GitReferenceRules: [],
      GitResourceRules: [],
      Links: { Self: self },
    },
    Deployments: lastDeployments(ctx, release),
    NextDeployments: lifecycleProgress(ctx, release).next,
    HasUnresolvedDefect: !!unresolvedDefect(ctx, release.Id),
    ReleaseRetentionPeriod: null,
    TentacleRetentionPeriod: null,
  };
}

/**
 * Everything about a project's releases and where they are. Shape: definition
 * `ProgressionResource` of the OpenAPI document and, for
 * `LifecycleEnvironments`, octopus-api.md §3. That a release shows only its
 * last deployment to each environment, and tenant, is inferred from recorded ones.
 */
export function projectProgression(
  ctx: SandboxContext,
  project: Project,
  count: number,
) {
  const channels = channelsOf(ctx, project);
  const byChannel = channels.map(
    channel => [channel, environmentsOf(ctx, channel)] as const,
  );
  const all = new Map(
    byChannel.flatMap(([, items]) => items).map(item => [item.Id, item]),
  );
  return {
    Id: null,
    Environments: plain(
      [...all.values()].sort((a, b) => a.SortOrder - b.SortOrder),
    ),
    ChannelEnvironments: Object.fromEntries(
      byChannel.map(([channel, items]) => [channel.Id, plain(items)]),
    ),
    LifecycleEnvironments: Object.fromEntries(
      byChannel.map(([channel, items]) => [
        lifecycleOf(ctx, channel)?.Id ?? '',
        plain(items),
      ]),
    ),
    Releases: chosenReleases(ctx, project.Id, channels, count).map(release =>
      releaseProgression(
        ctx,
        release,
        channels.find(({ Id }) => Id === release.ChannelId)!,
      ),
    ),
    Links: { Self: `/api/${project.SpaceId}/progression/${project.Id}` },
  };
}
