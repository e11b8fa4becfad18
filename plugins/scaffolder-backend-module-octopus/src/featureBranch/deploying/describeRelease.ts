import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { DeployedRelease } from '../context/results';
import { ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

/** Describes a deployment for the outputs of the action. */
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
