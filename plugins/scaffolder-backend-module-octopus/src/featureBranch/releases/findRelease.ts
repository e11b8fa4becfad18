import { NotFoundError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { ProjectResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';

/** The release of a project with exactly this version, if there is one. */
export async function findRelease(
  ctx: FeatureBranchContext,
  project: ProjectResource,
  version: string,
): Promise<ReleaseResource | undefined> {
  try {
    return await api(ctx).get<ReleaseResource>(
      `/projects/${project.Id}/releases/${encodeURIComponent(version)}`,
    );
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
