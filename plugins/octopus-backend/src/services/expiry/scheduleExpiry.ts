import {
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ExpiryContext } from './ExpiryContext';
import { ExpiryMemory } from './ExpiryMemory';
import { readExpirySchedule } from './readExpirySchedule';
import { removeExpired } from './removeExpired';

/** Deletes, again and again, the feature branches whose time is over, unless that is switched off. */
export async function scheduleExpiry(
  ctx: ExpiryContext,
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
    fn: signal => removeExpired(ctx, memory, signal),
  });
}
