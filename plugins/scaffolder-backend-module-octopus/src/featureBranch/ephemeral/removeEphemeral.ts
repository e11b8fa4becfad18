import { NotFoundError } from '@backstage/errors';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { RemovalInput } from '../context/inputs';
import { RemovalResult } from '../context/results';
import { spaceApi } from '../context/spaceApi';
import { StartedRun } from '../resources/deployments';
import { waitForSuccess } from '../tasks/waitForSuccess';
import {
  assertSupportsEphemeral,
  findEphemeral,
} from './ephemeralEnvironments';

/**
 * Deprovisions the ephemeral environment of a branch, for all projects that
 * use it.
 *
 * @throws NotFoundError when there is none with that name
 */
export async function removeEphemeral(
  ctx: FeatureBranchContext,
  { namespace, wait, deadline }: RemovalInput,
): Promise<RemovalResult> {
  await assertSupportsEphemeral(ctx);
  const environment = await findEphemeral(ctx, namespace);
  if (!environment) {
    throw new NotFoundError(
      `There is no ephemeral environment '${namespace}': it was never created, or no longer exists`,
    );
  }
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
