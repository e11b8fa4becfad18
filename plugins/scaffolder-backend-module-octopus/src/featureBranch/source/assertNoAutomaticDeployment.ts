import { ConflictError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/** Reads the lifecycle of a channel. */
export async function readLifecycle(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  channelId: string,
): Promise<LifecycleResource> {
  const channels = await spaceApi(ctx).list<ChannelResource>(
    `/projects/${project.Id}/channels`,
  );
  const channel = channels.find(({ Id }) => Id === channelId);
  return spaceApi(ctx).get<LifecycleResource>(
    `/lifecycles/${channel?.LifecycleId ?? project.LifecycleId}`,
  );
}

/**
 * Makes sure that the lifecycle deploys no new release of the stack automatically:
 * a release that is pinned to one environment would replace what runs in another.
 *
 * @throws ConflictError naming the phase that would
 */
export function assertNoAutomaticDeployment(
  project: ProjectResource,
  { Name, Phases }: LifecycleResource,
): void {
  const automatic = Phases.find(
    ({ AutomaticDeploymentTargets }) => AutomaticDeploymentTargets.length > 0,
  );
  if (automatic) {
    throw new ConflictError(
      `The copy needs a release of '${project.Name}' of its own, and the phase '${automatic.Name}' of the lifecycle '${Name}' would deploy that by itself: let people start that phase, or deploy a release of '${project.Name}' to the environment that is copied`,
    );
  }
}
