import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ChannelResource, ProjectResource } from '../resources/projects';

/**
 * Finds the channel of a project whose releases go to ephemeral environments.
 *
 * @param channelName - needed when there are several
 * @throws NotFoundError when there is none, InputError when there are several,
 * ConflictError when it deploys new releases automatically
 */
export async function findEphemeralChannel(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  channelName: string | undefined,
): Promise<ChannelResource & { ParentEnvironmentId: string }> {
  const channels = await spaceApi(ctx).list<ChannelResource>(
    `/projects/${project.Id}/channels`,
  );
  const found = channels.filter(
    ({ Name, Type }) =>
      Type === 'EphemeralEnvironment' && (!channelName || Name === channelName),
  );
  if (!found.length) {
    throw new NotFoundError(
      `'${project.Name}' has no channel${
        channelName ? ` '${channelName}'` : ''
      } for ephemeral environments: add one in Octopus, with a parent environment, or omit mode`,
    );
  }
  if (found.length > 1) {
    throw new InputError(
      `'${
        project.Name
      }' has several channels for ephemeral environments: ${found
        .map(({ Name }) => Name)
        .join(', ')}. Say which one to use as channel`,
    );
  }
  const [channel] = found;
  if (channel.AutomaticEphemeralEnvironmentDeployments) {
    throw new ConflictError(
      `The channel '${channel.Name}' of '${project.Name}' creates environments and deploys to them by itself as soon as it has a release: create the release instead, or switch that off`,
    );
  }
  return { ...channel, ParentEnvironmentId: channel.ParentEnvironmentId! };
}
