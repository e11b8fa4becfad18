import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { ChannelResource, LifecycleResource } from '../resources/projects';
import { ProgressionResource } from '../resources/releases';
import { present } from './present';
import { toPhases } from './toPhases';

/** A channel, with its lifecycle if that was read. */
export function toChannel(
  channel: ChannelResource,
  lifecycle: LifecycleResource | undefined,
  progression: ProgressionResource,
): OctopusChannel {
  const newest = progression.Releases.find(
    ({ Release }) => Release.ChannelId === channel.Id,
  )?.Release;
  return {
    id: channel.Id,
    name: channel.Name,
    ...present({ description: channel.Description }),
    isDefault: channel.IsDefault,
    lifecycleName: lifecycle?.Name ?? '',
    phases: toPhases(
      lifecycle,
      progression.ChannelEnvironments[channel.Id] ?? [],
    ),
    rules: channel.Rules.map(rule => ({
      versionRange: rule.VersionRange ?? '',
      tag: rule.Tag ?? '',
      actions: rule.ActionPackages.map(
        ({ DeploymentAction }) => DeploymentAction,
      ),
    })),
    ...(newest && {
      newestRelease: {
        id: newest.Id,
        version: newest.Version,
        assembled: newest.Assembled,
      },
    }),
  };
}
