import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';
import { ProgressionResource } from '../resources/releases';
import { lifecycleOf, toPhases } from './toPhases';

/**
 * Finds the environments that may hold feature branches: all that are not in a
 * mandatory phase of the default channel's lifecycle. Returns their ids,
 * sorted.
 */
export function branchEnvironments(responses: {
  project: ProjectResource;
  progression: ProgressionResource;
  channels: ChannelResource[];
  lifecycles: LifecycleResource[] | undefined;
}): string[] {
  const { project, progression, channels, lifecycles } = responses;
  const phasesOf = (channel: ChannelResource) =>
    toPhases(
      lifecycleOf(channel, project, lifecycles),
      progression.ChannelEnvironments[channel.Id] ?? [],
    );
  const mainline = channels.find(({ IsDefault }) => IsDefault);
  const required = mainline
    ? phasesOf(mainline).filter(({ isOptional }) => !isOptional)
    : [];
  const all = channels.flatMap(phasesOf);
  const excluded = required.flatMap(({ environmentIds }) => environmentIds);
  return [...new Set(all.flatMap(({ environmentIds }) => environmentIds))]
    .filter(id => !excluded.includes(id))
    .sort();
}
