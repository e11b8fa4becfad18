import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { TaskResource } from '../resources/tasks';

const POLL_MS = 1_000;
/** So often is looked for children that a parent started in its last moments. */
const ROUNDS = 10;

/**
 * Cancels a task, and the deployments that it started, which Octopus leaves
 * running (octopus-api.md §6.8), until none of them is under way. Works
 * without the signal, which has been aborted when this is called.
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
  const cancel = async (id: string) => {
    if (!asked.has(id)) {
      asked.add(id);
      ctx.logger.info(`Cancelling ${id} in Octopus`);
      await api(ctx).post(`/tasks/${id}/cancel`, {});
    }
  };
  await cancel(taskId);
  for (let round = 0; round < ROUNDS; round++) {
    const active = await children(ctx);
    for (const id of active) {
      await cancel(id);
    }
    const task = await api(ctx).get<TaskResource>(`/tasks/${taskId}`);
    if (task.IsCompleted && !active.length) {
      return;
    }
    await ctx.pause(POLL_MS);
  }
  ctx.logger.warn(
    `${[...asked].join(', ')} have not ended yet: look at them in Octopus`,
  );
}
