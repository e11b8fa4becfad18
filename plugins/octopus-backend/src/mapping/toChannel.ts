import {
  OctopusChannel,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
} from '../resources/projects';
import { present } from './present';
import { toPhases } from './toPhases';

/**
 * A channel, with its lifecycle if that was read.
 *
 * @param reachable - its environments, as the progression lists them
 * @param releases - of the project, newest first
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
    ...present({ description: channel.Description }),
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
