import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.octopus';
const SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 30 },
  initialDelay: { seconds: 30 },
};
const LOCATION = '/catalog/:namespace/:kind/:name/octopus';

/** What to find, when, and where it leads. */
export interface Settings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Filters of the catalog, of which one has to fit. */
  filter: Exclude<EntityFilterQuery, unknown[]>[];
  /** The Octopus tab, with `:namespace`, `:kind` and `:name` of its entity. */
  locationTemplate: string;
}

/**
 * Reads `search.collators.octopus`.
 *
 * @returns undefined where it is not enabled
 * @throws InputError that names the setting that is wrong
 */
export function readSettings(root: RootConfigService): Settings | undefined {
  const config = root.getOptionalConfig(KEY);
  if (!config?.getOptionalBoolean('enabled')) {
    return undefined;
  }
  const locationTemplate =
    config.getOptionalString('locationTemplate') ?? LOCATION;
  for (const part of [':namespace', ':kind', ':name']) {
    if (!new RegExp(`${part}\\b`).test(locationTemplate)) {
      throw new InputError(`${KEY}.locationTemplate has no '${part}'`);
    }
  }
  return {
    schedule: readSchedule(config),
    filter: readFilter(config.getOptional('filter')),
    locationTemplate,
  };
}

function readSchedule(
  config: ReturnType<RootConfigService['getConfig']>,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig('schedule');
  try {
    return schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : SCHEDULE;
  } catch (error) {
    throw new InputError(`${KEY}.schedule is wrong`, error);
  }
}

function readFilter(filter: unknown = {}): Settings['filter'] {
  const filters = Array.isArray(filter) ? filter : [filter];
  if (!filters.every(each => typeof each === 'object' && each !== null)) {
    throw new InputError(
      `${KEY}.filter is no filter of the catalog, nor a list`,
    );
  }
  return filters;
}
