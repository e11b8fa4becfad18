import {
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ScheduledContext } from '../context/ServiceContext';
import { readSchedule } from '../schedule/readSchedule';
import { because } from '../waiting/reason';
import { ExpiryMemory } from './ExpiryMemory';
import { removeExpired } from './removeExpired';

/**
 * Schedules the deletion of expired feature branches, unless it is disabled.
 */
export async function scheduleExpiry(
  ctx: ScheduledContext,
  {
    config,
    scheduler,
  }: { config: RootConfigService; scheduler: SchedulerService },
): Promise<void> {
  const schedule = readExpirySchedule(config);
  if (!schedule) {
    return;
  }
  const memory = new ExpiryMemory();
  await scheduler.scheduleTask({
    ...schedule,
    id: 'octopus-feature-branch-expiry',
    fn: signal => because('expiry', () => removeExpired(ctx, memory, signal)),
  });
}

/**
 * Reads how often to check for expired feature branches; undefined when the
 * check is disabled.
 *
 * @throws Error that names the setting when it is not a duration
 */
export function readExpirySchedule(root: RootConfigService) {
  return readSchedule(root, 'octopus.featureBranches.expiry', {
    enabled: true,
    frequency: { minutes: 15 },
    timeout: { minutes: 10 },
  });
}
