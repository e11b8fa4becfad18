import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';
import { ProgressionResource } from '../resources/releases';
import { lifecycleOf } from './lifecycleOf';
import { toPhases } from './toPhases';

/**
 * The environments where feature branches may be: those that are not on the way
 * that releases of the default channel have to take.
 */
export function branchEnvironments(answers: {
  project: ProjectResource;
  progression: ProgressionResource;
  channels: ChannelResource[];
  lifecycles: LifecycleResource[] | undefined;
}): string[] {
  const { project, progression, channels, lifecycles } = answers;
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
