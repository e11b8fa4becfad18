import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeRun,
  type EngineOptions,
} from '@octopus-backstage/plugin-octopus-blueprint';

/**
 * Whose run a task is, for others who meet it in the space. Says in the log who
 * was there before, and warns of a run that may still be at work.
 */
export function runOfTask({
  task,
  user,
  logger,
}: {
  task: { id: string };
  user?: { ref?: string };
  logger: LoggerService;
}): Pick<EngineOptions, 'origin' | 'onEarlierRun'> {
  return {
    origin: { task: task.id, ...(user?.ref && { startedBy: user.ref }) },
    onEarlierRun: run => {
      if (run.task === task.id) {
        logger.info(`This task began here at ${run.startedAt}, and goes on.`);
      } else if (run.finishedAt) {
        logger.info(`The last run in this space was ${describeRun(run)}.`);
      } else {
        logger.warn(
          `The last run in this space, ${describeRun(
            run,
          )}, has not finished. If it is still in progress, one of the two stops with an error that says so, and can be run again.`,
        );
      }
    },
  };
}
