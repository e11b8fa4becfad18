import { PreviewResource } from '../../resources/previews';
import { ProjectTarget } from '../target/ProjectTarget';

/** What deploying a release to an environment would ask and do. */
export function readDeploymentPreview(
  { space, read }: ProjectTarget,
  releaseId: string,
  environmentId: string,
): Promise<PreviewResource> {
  return read.get(
    `/api/${space.id}/releases/${releaseId}/deployments/preview/${environmentId}`,
  );
}
