import { ServiceUnavailableError } from '@backstage/errors';
import { portalUrls, stepsOf } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { TaskDetailsResource } from '../resources/tasks';

const POLL_MS = 3_000;
/** After this long without a change a line is logged, to show that the wait goes on. */
const HEARTBEAT_MS = 30_000;
/** How many lines are read of each node of the log. */
const TAIL = 20;

/**
 * Waits until a task has finished, and logs its steps as they happen.
 *
 * @param deadline - milliseconds since 1970
 * @returns the task with its log, whether it succeeded or not
 * @throws ServiceUnavailableError at the deadline, also when Octopus has been away
 * until then; the task goes on
 */
export async function waitForTask(
  ctx: FeatureBranchContext,
  taskId: string,
  deadline: number,
): Promise<TaskDetailsResource> {
  const logged = new Map<string, string>();
  const url = portalUrls(ctx.client.instance.baseUrl, ctx.space.Id).task(
    taskId,
  );
  let loggedAt = ctx.now();
  const logOnce = (key: string, value: string, line: string) => {
    if (logged.get(key) !== value) {
      logged.set(key, value);
      loggedAt = ctx.now();
      ctx.logger.info(line);
    }
  };
  for (;;) {
    const details = await readTaskDetails(ctx, taskId).catch(error => {
      throw explainLongOutage(error, `${taskId} (${url})`);
    });
    const { Task } = details;
    const logState = () =>
      logOnce(
        'state',
        Task.State,
        `${Task.Description}: ${Task.State} (${url})`,
      );
    if (!Task.IsCompleted) {
      logState();
    }
    for (const { Id, Name, Status } of stepsOf(details)) {
      if (Status !== 'Pending') {
        logOnce(Id, Status, `${Task.Description}: ${Name}: ${Status}`);
      }
    }
    if (Task.HasPendingInterruptions && !Task.IsCompleted) {
      logOnce(
        'interruption',
        'pending',
        `${Task.Description} waits for a person to decide something: ${url}`,
      );
    } else {
      logged.delete('interruption');
    }
    if (Task.IsCompleted) {
      logState();
      return details;
    }
    if (ctx.now() >= deadline) {
      throw new ServiceUnavailableError(
        `${Task.Description} has not finished in time, and goes on in Octopus (${url}). Run this again to keep waiting for it`,
      );
    }
    if (ctx.now() - loggedAt >= HEARTBEAT_MS) {
      loggedAt = ctx.now();
      ctx.logger.info(`${Task.Description}: still ${Task.State}`);
    }
    await ctx.pause(POLL_MS, ctx.signal);
  }
}

/** The client waits while Octopus is away, until the deadline of the action. */
function explainLongOutage(error: unknown, task: string): unknown {
  return error instanceof ServiceUnavailableError
    ? new ServiceUnavailableError(
        `${error.message} The task ${task} goes on in Octopus. Run this again to keep waiting for it`,
      )
    : error;
}

/** Reads a task with the tree of its log. Route and parameters: octopus-api.md §3. */
export function readTaskDetails(
  ctx: FeatureBranchContext,
  taskId: string,
): Promise<TaskDetailsResource> {
  return spaceApi(ctx).get(`/tasks/${taskId}/details`, {
    verbose: false,
    tail: TAIL,
  });
}
