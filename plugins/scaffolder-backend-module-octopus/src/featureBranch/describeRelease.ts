import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from './FeatureBranchContext';
import { DeployedRelease } from './FeatureBranchInput';
import { ProjectResource } from './resources/projects';
import { ReleaseResource } from './resources/releases';

/** A deployment as the action reports it. */
export function describeRelease(
  { client, space }: FeatureBranchContext,
  project: ProjectResource,
  release: Pick<ReleaseResource, 'Id' | 'Version'>,
  deployment: { id: string; taskId: string },
): DeployedRelease {
  const url = portalUrls(client.instance.baseUrl, space.Id);
  return {
    project: project.Name,
    version: release.Version,
    releaseId: release.Id,
    releaseUrl: url.release(release.Id),
    deploymentId: deployment.id,
    taskId: deployment.taskId,
    taskUrl: url.task(deployment.taskId),
  };
}
