import { ConflictError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Makes sure that no lifecycle deploys a new release of the stack automatically:
 * a release that is pinned to one environment would replace what runs in another.
 *
 * @throws ConflictError naming the phase that would
 */
export async function assertNoAutomaticDeployment(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  channelId: string,
): Promise<void> {
  const channels = await spaceApi(ctx).list<ChannelResource>(
    `/projects/${project.Id}/channels`,
  );
  const channel = channels.find(({ Id }) => Id === channelId);
  const { Name, Phases } = await spaceApi(ctx).get<LifecycleResource>(
    `/lifecycles/${channel?.LifecycleId ?? project.LifecycleId}`,
  );
  const automatic = Phases.find(
    ({ AutomaticDeploymentTargets }) => AutomaticDeploymentTargets.length > 0,
  );
  if (automatic) {
    throw new ConflictError(
      `The copy needs a release of '${project.Name}' of its own, and the phase '${automatic.Name}' of the lifecycle '${Name}' would deploy that by itself: let people start that phase, or deploy a release of '${project.Name}' to the environment that is copied`,
    );
  }
}
