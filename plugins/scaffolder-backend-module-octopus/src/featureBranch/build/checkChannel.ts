import { ConflictError, NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Finds a project's channel for builds of branches, and makes sure that its
 * lifecycle has the environment of feature branches and no other: a build of a
 * branch must not go any further.
 *
 * @throws NotFoundError listing the channels, ConflictError when the lifecycle
 * has other environments
 */
export async function checkChannel(
  ctx: FeatureBranchContext,
  options: {
    project: ProjectResource;
    channelName: string;
    environment: EnvironmentResource;
    environments: EnvironmentResource[];
  },
): Promise<ChannelResource> {
  const { project, channelName, environment, environments } = options;
  const channels = await spaceApi(ctx).list<ChannelResource>(
    `/projects/${project.Id}/channels`,
  );
  const channel = channels.find(({ Name }) => Name === channelName);
  if (!channel) {
    throw new NotFoundError(
      `'${
        project.Name
      }' has no channel '${channelName}' for builds of branches; it has: ${channels
        .map(({ Name }) => Name)
        .join(', ')}`,
    );
  }
  const lifecycle = await spaceApi(ctx).get<LifecycleResource>(
    `/lifecycles/${channel.LifecycleId ?? project.LifecycleId}`,
  );
  const reached = lifecycle.Phases.flatMap(
    ({ OptionalDeploymentTargets, AutomaticDeploymentTargets }) => [
      ...OptionalDeploymentTargets,
      ...AutomaticDeploymentTargets,
    ],
  );
  const elsewhere = environments.filter(
    ({ Id }) =>
      Id !== environment.Id && (!reached.length || reached.includes(Id)),
  );
  if (elsewhere.length) {
    throw new ConflictError(
      `The channel '${channelName}' of '${
        project.Name
      }' lets builds of branches go to ${elsewhere
        .map(({ Name }) => Name)
        .join(', ')}: give it a lifecycle with nothing but ${environment.Name}`,
    );
  }
  if (reached.length && !reached.includes(environment.Id)) {
    throw new ConflictError(
      `The channel '${channelName}' of '${project.Name}' does not lead to ${environment.Name}: its lifecycle '${lifecycle.Name}' has no such phase`,
    );
  }
  return channel;
}
