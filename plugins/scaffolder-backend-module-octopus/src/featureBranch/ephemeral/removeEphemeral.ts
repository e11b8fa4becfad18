import { NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { RemovalInput } from '../context/inputs';
import { RemovalResult } from '../context/results';
import { spaceApi } from '../context/spaceApi';
import { StartedRun } from '../resources/deployments';
import { projectsIn } from '../namespaces/projectsIn';
import { readNamespaceHistory } from '../namespaces/readNamespaceHistory';
import { waitForSuccess } from '../tasks/waitForSuccess';
import {
  assertSupportsEphemeral,
  findEphemeral,
  readParentName,
} from './ephemeralEnvironments';

/**
 * Deprovisions the ephemeral environment of a branch, for all projects that
 * use it.
 *
 * @throws NotFoundError when there is none with that name
 */
export async function removeEphemeral(
  ctx: FeatureBranchContext,
  { namespace, wait, deadline, authorize }: RemovalInput,
): Promise<RemovalResult> {
  await assertSupportsEphemeral(ctx);
  const environment = await findEphemeral(ctx, namespace);
  if (!environment) {
    throw new NotFoundError(
      `There is no ephemeral environment '${namespace}': it was never created, or no longer exists`,
    );
  }
  await authorize(
    `the ephemeral environment '${environment.Name}'`,
    async () => ({
      environment: await readParentName(ctx, environment.ParentEnvironmentId),
      projects: await projectsIn(
        ctx,
        await readNamespaceHistory(ctx, {
          namespace,
          environmentId: environment.Id,
        }),
      ),
    }),
  );
  ctx.logger.info(`Deprovisioning the ephemeral environment '${namespace}'`);
  const { DeprovisioningRuns = [] } = await spaceApi(ctx).post<{
    DeprovisioningRuns?: StartedRun[];
  }>(`/environments/ephemeral/${environment.Id}/deprovision`, {});
  if (wait) {
    for (const { TaskId } of DeprovisioningRuns) {
      await waitForSuccess(ctx, { taskId: TaskId, deadline });
    }
  }
  const [run] = DeprovisioningRuns;
  return {
    isNew: true,
    ...(run && { runbookRunId: run.RunbookRunId, taskId: run.TaskId }),
  };
}
