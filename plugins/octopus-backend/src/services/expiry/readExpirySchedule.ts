import {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';

const KEY = 'octopus.featureBranches.expiry';

/**
 * Reads when to look for feature branches whose time is over: nothing where
 * that is switched off.
 *
 * @throws Error naming the setting that is no duration
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
