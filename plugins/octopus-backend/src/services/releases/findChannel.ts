import { NotFoundError } from '@backstage/errors';
import { ChannelResource } from '../../resources/projects';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readChannels } from '../view/settings';

/**
 * A channel of the project.
 *
 * @throws NotFoundError when it is none of the project's
 */
export async function findChannel(
  ctx: ServiceContext,
  target: ProjectTarget,
  channelId: string,
): Promise<ChannelResource> {
  const channels = await readChannels(ctx, target);
  const found = channels.find(({ Id }) => Id === channelId);
  if (!found) {
    throw new NotFoundError(
      `Octopus project '${target.project.Name}' has no channel '${channelId}'`,
    );
  }
  return found;
}
