import { Channel, channels } from '../../channels/channels';
import { SandboxContext } from '../../context';
import { Project } from '../../projects/projects';
import { releaseRefusals } from './refusals';

/** The channels of a project. */
export function channelsOf(ctx: SandboxContext, project: Project): Channel[] {
  return ctx.store
    .of(channels)
    .list()
    .filter(channel => channel.ProjectId === project.Id);
}

/** The channel of a release that names it by id, or the default one. */
export function channelById(
  ctx: SandboxContext,
  project: Project,
  id: string | null | undefined,
): Channel {
  const channel = id
    ? ctx.store.of(channels).get(id)
    : channelsOf(ctx, project).find(({ IsDefault }) => IsDefault);
  if (!channel) {
    throw id ? releaseRefusals.unknownChannel(id) : releaseRefusals.noChannel();
  }
  return channel;
}

/** The channel of a release that names it by name. */
export function channelByName(
  ctx: SandboxContext,
  project: Project,
  name: string,
): Channel {
  const wanted = name.toLowerCase();
  const channel = channelsOf(ctx, project).find(
    item => item.Name.toLowerCase() === wanted || item.Id === name,
  );
  if (!channel) throw releaseRefusals.unknownChannel(name);
  return channel;
}
