import { NotFoundError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { Removal, RemovalInput } from '../removing/Removal';
import { StartedRun } from '../resources/ephemeral';
import { waitForRemoval } from '../removing/waitForRemoval';
import { assertEphemeral, findEphemeral } from './ephemeralEnvironments';

/**
 * Deprovisions the ephemeral environment of a branch, for all projects that
 * use it.
 *
 * @throws NotFoundError where there is none of that name
 */
export async function removeEphemeral(
  ctx: FeatureBranchContext,
  { namespace, wait, deadline }: RemovalInput,
): Promise<Removal> {
  await assertEphemeral(ctx);
  const environment = await findEphemeral(ctx, namespace);
  if (!environment) {
    throw new NotFoundError(
      `There is no ephemeral environment '${namespace}': it was never made, or is gone already`,
    );
  }
  ctx.logger.info(`Deprovisioning the ephemeral environment '${namespace}'`);
  const { DeprovisioningRuns = [] } = await api(ctx).post<{
    DeprovisioningRuns?: StartedRun[];
  }>(`/environments/ephemeral/${environment.Id}/deprovision`, {});
  if (wait) {
    for (const { TaskId } of DeprovisioningRuns) {
      await waitForRemoval(ctx, TaskId, deadline);
    }
  }
  const [run] = DeprovisioningRuns;
  return {
    isNew: true,
    ...(run && { runbookRunId: run.RunbookRunId, taskId: run.TaskId }),
  };
}
