import { ConflictError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Makes sure that Octopus deploys a new release of the stack nowhere by itself:
 * what is pinned to one environment would replace what runs in another.
 *
 * @throws ConflictError naming the phase that does
 */
export async function refuseAutomatic(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  channelId: string,
): Promise<void> {
  const channels = await api(ctx).list<ChannelResource>(
    `/projects/${project.Id}/channels`,
  );
  const channel = channels.find(({ Id }) => Id === channelId);
  const { Name, Phases } = await api(ctx).get<LifecycleResource>(
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
