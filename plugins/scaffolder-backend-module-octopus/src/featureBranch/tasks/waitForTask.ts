import { ServiceUnavailableError } from '@backstage/errors';
import { portalUrls, stepsOf } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { TaskDetailsResource } from '../resources/tasks';
import { readDetails } from './readDetails';

/** Between two looks at a task. */
const POLL_MS = 3_000;
/** After so long without news a line is written, to show that the wait goes on. */
const SILENCE_MS = 60_000;

/**
 * Waits until a task has ended, and tells of its steps as they happen.
 *
 * @param deadline - milliseconds since 1970
 * @returns the task with its log, however it ended
 * @throws ServiceUnavailableError at the deadline; the task goes on
 */
export async function waitForTask(
  ctx: FeatureBranchContext,
  taskId: string,
  deadline: number,
): Promise<TaskDetailsResource> {
  const told = new Map<string, string>();
  const url = portalUrls(ctx.client.instance.baseUrl, ctx.space.Id).task(
    taskId,
  );
  let toldAt = ctx.now();
  const tell = (key: string, news: string, text: string) => {
    if (told.get(key) !== news) {
      told.set(key, news);
      toldAt = ctx.now();
      ctx.logger.info(text);
    }
  };
  for (;;) {
    const details = await readDetails(ctx, taskId);
    const { Task } = details;
    const tellState = () =>
      tell('state', Task.State, `${Task.Description}: ${Task.State} (${url})`);
    if (!Task.IsCompleted) {
      tellState();
    }
    for (const { Id, Name, Status } of stepsOf(details)) {
      if (Status !== 'Pending') {
        tell(Id, Status, `${Task.Description}: ${Name}: ${Status}`);
      }
    }
    if (Task.HasPendingInterruptions && !Task.IsCompleted) {
      tell(
        'interruption',
        'pending',
        `${Task.Description} waits for a person to decide something: ${url}`,
      );
    } else {
      told.delete('interruption');
    }
    if (Task.IsCompleted) {
      tellState();
      return details;
    }
    if (ctx.now() >= deadline) {
      throw new ServiceUnavailableError(
        `${Task.Description} has not ended in time, and goes on in Octopus (${url}). Run this again to go on waiting for it`,
      );
    }
    if (ctx.now() - toldAt >= SILENCE_MS) {
      toldAt = ctx.now();
      ctx.logger.info(`${Task.Description}: still ${Task.State}`);
    }
    await ctx.pause(POLL_MS, ctx.signal);
  }
}
