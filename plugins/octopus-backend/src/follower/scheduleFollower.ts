import { SchedulerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ScheduledContext } from '../context/ServiceContext';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { because } from '../waiting/reason';
import { FollowerMetrics } from './FollowerMetrics';
import { followSpaces } from './followSpaces';

/** How long one backend follows before another one may. */
const RUN_MS = 5 * 60_000;

/**
 * Lets one of all backends follow the spaces. It holds the task for some minutes
 * and looks every few seconds itself, because a scheduled task of its own for each
 * look would be started late, and by any backend. When it dies, nobody follows
 * until its time is over: projects are then read when somebody looks at them.
 */
export async function scheduleFollower(
  ctx: ScheduledContext,
  options: {
    scheduler: SchedulerService;
    followed: FollowedSpaces;
    metrics: MetricsService;
  },
): Promise<void> {
  const { scheduler, followed } = options;
  const metrics = new FollowerMetrics(options.metrics);
  await scheduler.scheduleTask({
    id: 'octopus-read-model-follower',
    frequency: { seconds: 2 },
    timeout: { milliseconds: RUN_MS + 60_000 },
    // Backstage's test scheduler waits at the start for what has no delay.
    initialDelay: { milliseconds: 1 },
    scope: 'global',
    fn: signal =>
      because('follower', () =>
        followSpaces(
          ctx,
          followed,
          metrics,
          AbortSignal.any([signal, AbortSignal.timeout(RUN_MS)]),
        ),
      ),
  });
}
