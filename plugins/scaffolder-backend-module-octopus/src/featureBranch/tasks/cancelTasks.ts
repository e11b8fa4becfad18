import { stringifyError } from '@backstage/errors';
import { patient } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { TaskResource } from '../resources/tasks';

const POLL_MS = 1_000;
/** Whoever cancels waits for an Octopus that is away, but not as long as a task. */
const OUTAGE_MS = 2 * 60_000;
/** How often to look for children, which a parent may start in its last moments. */
const ROUNDS = 10;

/**
 * Cancels a task and the deployments that it started, which Octopus would leave
 * running (octopus-api.md §6.8), and waits until all of them have finished.
 * Ignores the signal, which is aborted when this is called. Errors are logged
 * and not thrown, so that the caller still sees why the action was aborted.
 *
 * @param findChildren - finds the unfinished tasks that the task started; none when
 * left out
 */
export async function cancelTasks(
  aborted: FeatureBranchContext,
  taskId: string,
  findChildren: (
    ctx: FeatureBranchContext,
  ) => Promise<string[]> = async () => [],
): Promise<void> {
  const { client, logger, now } = aborted;
  const deadline = now() + OUTAGE_MS;
  const ctx = {
    ...aborted,
    client: patient(client, { logger, deadline, now }),
    signal: undefined,
  };
  const requested = new Set<string>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await cancel(ctx, taskId, requested);
      const active = await findChildren(ctx);
      for (const id of active) {
        await cancel(ctx, id, requested);
      }
      const task = await readTask(ctx, taskId);
      if (task.IsCompleted && !active.length) {
        return;
      }
      await ctx.pause(POLL_MS);
    }
    ctx.logger.warn(
      `${[...requested].join(
        ', ',
      )} have not finished yet: check them in Octopus`,
    );
  } catch (error) {
    ctx.logger.warn(
      `Cancel ${taskId} in Octopus yourself, and what it started: ${stringifyError(
        error,
      )}`,
    );
  }
}

async function cancel(
  ctx: FeatureBranchContext,
  id: string,
  requested: Set<string>,
): Promise<void> {
  if (requested.has(id)) {
    return;
  }
  requested.add(id);
  ctx.logger.info(`Canceling ${id} in Octopus`);
  await spaceApi(ctx).post<TaskResource>(
    `/tasks/${id}/cancel`,
    {},
    async () => {
      const task = await readTask(ctx, id);
      return task.IsCompleted || task.State === 'Cancelling' ? task : undefined;
    },
  );
}

function readTask(
  ctx: FeatureBranchContext,
  id: string,
): Promise<TaskResource> {
  return spaceApi(ctx).get<TaskResource>(`/tasks/${id}`);
}
