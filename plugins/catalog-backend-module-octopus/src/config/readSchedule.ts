import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
};

/**
 * Reads the `schedule` of a provider.
 *
 * @throws InputError that names the path
 */
export function readSchedule(
  config: Config,
  path: string,
  mode: 'components' | 'annotate',
): SchedulerServiceTaskScheduleDefinition {
  if (!config.has('schedule')) {
    return DEFAULT_SCHEDULE;
  }
  const schedule = parse(config, path);
  if (mode === 'annotate' && 'trigger' in schedule.frequency) {
    throw new InputError(
      `${path}.schedule.frequency cannot be triggered by hand in mode 'annotate', where each backend reads for itself: set a duration or cron`,
    );
  }
  return schedule;
}

function parse(config: Config, path: string) {
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      config.getConfig('schedule'),
    );
  } catch (error) {
    throw new InputError(
      `${path}.schedule is wrong: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}
