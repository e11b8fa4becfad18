import { stringifyError } from '@backstage/errors';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { TaskResource } from '../resources/tasks';

const POLL_MS = 1_000;
/** So often is looked for children that a parent started in its last moments. */
const ROUNDS = 10;

/**
 * Cancels a task, and the deployments that it started, which Octopus leaves
 * running (octopus-api.md §6.8), until none of them is under way. Works
 * without the signal, which has been aborted when this is called; and what
 * goes wrong is only logged, for the reason of the abort to be seen.
 *
 * @param children - finds tasks that the task started and that have not ended
 */
export async function cancelTasks(
  aborted: FeatureBranchContext,
  taskId: string,
  children: (ctx: FeatureBranchContext) => Promise<string[]>,
): Promise<void> {
  const ctx = { ...aborted, signal: undefined };
  const asked = new Set<string>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await cancel(ctx, taskId, asked);
      const active = await children(ctx);
      for (const id of active) {
        await cancel(ctx, id, asked);
      }
      const task = await readTask(ctx, taskId);
      if (task.IsCompleted && !active.length) {
        return;
      }
      await ctx.pause(POLL_MS);
    }
    ctx.logger.warn(
      `${[...asked].join(', ')} have not ended yet: look at them in Octopus`,
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
  asked: Set<string>,
): Promise<void> {
  if (asked.has(id)) {
    return;
  }
  asked.add(id);
  ctx.logger.info(`Cancelling ${id} in Octopus`);
  await api(ctx).post<TaskResource>(`/tasks/${id}/cancel`, {}, async () => {
    const task = await readTask(ctx, id);
    return task.IsCompleted || task.State === 'Cancelling' ? task : undefined;
  });
}

function readTask(
  ctx: FeatureBranchContext,
  id: string,
): Promise<TaskResource> {
  return api(ctx).get<TaskResource>(`/tasks/${id}`);
}
