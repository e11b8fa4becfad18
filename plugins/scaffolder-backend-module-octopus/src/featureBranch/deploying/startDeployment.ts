import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { DeploymentResource } from '../resources/deployments';
import { EnvironmentResource } from '../resources/projects';
import { ReleaseResource } from '../resources/releases';
import { RequestedAt } from '../tasks/taskState';

/** A deployment that this run or an earlier one started. */
export interface RunningDeployment extends RequestedAt {
  id: string;
}

/**
 * Starts a deployment, by the route that servers of 2021 have too and that takes
 * comments: they identify the deployment when the response is lost.
 *
 * @param options - `skipActions`: ids of the actions to skip
 */
export async function startDeployment(
  ctx: FeatureBranchContext,
  options: {
    release: Pick<ReleaseResource, 'Id'>;
    environment: EnvironmentResource;
    tenantId?: string;
    formValues: Record<string, string>;
    comments: string;
    skipActions?: string[];
  },
): Promise<RunningDeployment> {
  const { release, environment, tenantId, formValues } = options;
  const { comments, skipActions } = options;
  const list = () =>
    spaceApi(ctx).list<DeploymentResource>(
      `/releases/${release.Id}/deployments`,
    );
  const before = new Set((await list()).map(({ Id }) => Id));
  const { Id, TaskId, Created } = await spaceApi(ctx).post<DeploymentResource>(
    '/deployments',
    {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      ...(tenantId && { TenantId: tenantId }),
      FormValues: formValues,
      Comments: comments,
      ...(skipActions?.length && { SkipActions: skipActions }),
    },
    async () =>
      (
        await list()
      ).find(
        ({ Id: id, EnvironmentId, TenantId, Comments }) =>
          !before.has(id) &&
          EnvironmentId === environment.Id &&
          (TenantId ?? undefined) === tenantId &&
          Comments === comments,
      ),
  );
  return { id: Id, taskId: TaskId, created: Created };
}
