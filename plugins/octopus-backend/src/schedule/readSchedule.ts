import {
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';

/**
 * Reads when a check is made, on one of all backends at a time.
 *
 * @param key - the settings `enabled`, `frequency` and `timeout` are below it
 * @param defaults - what counts for the settings that are missing
 * @returns undefined when the check is disabled
 * @throws Error that names the setting when it is not a duration
 */
export function readSchedule(
  root: RootConfigService,
  key: string,
  defaults: {
    enabled: boolean;
    frequency: HumanDuration;
    timeout: HumanDuration;
  },
): SchedulerServiceTaskScheduleDefinition | undefined {
  const config = root.getOptionalConfig(key);
  if (!(config?.getOptionalBoolean('enabled') ?? defaults.enabled)) {
    return undefined;
  }
  return {
    frequency: durationOf(config, 'frequency') ?? defaults.frequency,
    timeout: durationOf(config, 'timeout') ?? defaults.timeout,
    initialDelay: { seconds: 30 },
    scope: 'global',
  };
}

function durationOf(config: Config | undefined, key: string) {
  return config?.has(key) ? readDurationFromConfig(config, { key }) : undefined;
}
