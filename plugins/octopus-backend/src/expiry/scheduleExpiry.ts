import {
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { ExpiryContext } from '../context/ServiceContext';
import { ExpiryMemory } from './ExpiryMemory';
import { removeExpired } from './removeExpired';

/**
 * Schedules the deletion of expired feature branches, unless it is disabled.
 */
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

const KEY = 'octopus.featureBranches.expiry';

/**
 * Reads how often to check for expired feature branches; undefined when the
 * check is disabled.
 *
 * @throws Error that names the setting when it is not a duration
 */
export function readExpirySchedule(
  root: RootConfigService,
): SchedulerServiceTaskScheduleDefinition | undefined {
  const config = root.getOptionalConfig(KEY);
  if (config?.getOptionalBoolean('enabled') === false) {
    return undefined;
  }
  return {
    frequency: durationOf(config, 'frequency') ?? { minutes: 15 },
    timeout: durationOf(config, 'timeout') ?? { minutes: 10 },
    initialDelay: { seconds: 30 },
    scope: 'global',
  };
}

function durationOf(config: Config | undefined, key: string) {
  return config?.has(key) ? readDurationFromConfig(config, { key }) : undefined;
}
