import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ProjectResource } from '../resources/projects';
import { NamespaceHistory } from './readNamespaceHistory';

/**
 * Finds the projects whose branch is in a namespace: those that were deployed
 * there as a feature branch, and all that were where nothing says so. Services
 * that merely came with the copy have no such record.
 */
export async function projectsIn(
  ctx: FeatureBranchContext,
  { deployments }: NamespaceHistory,
): Promise<ProjectResource[]> {
  const recorded = deployments.filter(({ record }) => record);
  const ids = (recorded.length ? recorded : deployments).map(
    ({ projectId }) => projectId,
  );
  const all = await spaceApi(ctx).all<ProjectResource>('/projects/all');
  return all.filter(({ Id }) => ids.includes(Id));
}
