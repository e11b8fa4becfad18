import {
  OctopusChannel,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
} from '../resources/projects';
import { omitEmpty } from './fields';
import { toPhases } from './toPhases';

/**
 * Maps a channel, with the phases of its lifecycle.
 *
 * @param reachable - the channel's environments, as listed by the progression
 * @param releases - all releases of the project, newest first
 */
export function toChannel(
  channel: ChannelResource,
  lifecycle: LifecycleResource | undefined,
  reachable: EnvironmentResource[],
  releases: OctopusRelease[],
): OctopusChannel {
  const newest = releases.find(({ channelId }) => channelId === channel.Id);
  return {
    id: channel.Id,
    name: channel.Name,
    ...omitEmpty({ description: channel.Description }),
    isDefault: channel.IsDefault,
    lifecycleName: lifecycle?.Name ?? '',
    phases: toPhases(lifecycle, reachable),
    rules: channel.Rules.map(rule => ({
      versionRange: rule.VersionRange ?? '',
      tag: rule.Tag ?? '',
      actions: rule.ActionPackages.map(
        ({ DeploymentAction }) => DeploymentAction,
      ),
    })),
    ...(newest && {
      newestRelease: {
        id: newest.id,
        version: newest.version,
        assembled: newest.assembled,
      },
    }),
  };
}
