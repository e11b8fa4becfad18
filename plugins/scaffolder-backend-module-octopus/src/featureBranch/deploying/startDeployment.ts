import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { RunningDeployment } from './runDeployment';

/**
 * Deploys a release by the plain route, which servers of 2021 have too, and
 * which takes comments. When the answer is lost, the deployment is found again
 * by them.
 *
 * @param options - `skipActions`: ids of actions to leave out
 */
export async function startDeployment(
  ctx: FeatureBranchContext,
  options: {
    release: Pick<ReleaseResource, 'Id'>;
    environment: EnvironmentResource;
    formValues: Record<string, string>;
    comments: string;
    skipActions?: string[];
  },
): Promise<RunningDeployment> {
  const { release, environment, formValues, comments, skipActions } = options;
  const list = () =>
    api(ctx).list<DeploymentResource>(`/releases/${release.Id}/deployments`);
  const before = new Set((await list()).map(({ Id }) => Id));
  const { Id, TaskId, Created } = await api(ctx).post<DeploymentResource>(
    '/deployments',
    {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      FormValues: formValues,
      Comments: comments,
      ...(skipActions?.length && { SkipActions: skipActions }),
    },
    async () =>
      (
        await list()
      ).find(
        ({ Id: id, EnvironmentId, Comments }) =>
          !before.has(id) &&
          EnvironmentId === environment.Id &&
          Comments === comments,
      ),
  );
  return { id: Id, taskId: TaskId, created: Created };
}
