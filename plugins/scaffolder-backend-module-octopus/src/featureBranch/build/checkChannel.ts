import { ConflictError, NotFoundError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import {
  ChannelResource,
  EnvironmentResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Finds the channel for branch builds of a project, and makes sure that its
 * lifecycle ends in the environment of feature branches: a build of a branch
 * must not be able to go further.
 *
 * @throws NotFoundError naming the channels that there are, ConflictError when
 * the channel leads elsewhere
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
  const channels = await api(ctx).list<ChannelResource>(
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
  const lifecycle = await api(ctx).get<LifecycleResource>(
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
