import {
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { PluginDatabase } from '@octopus-backstage/plugin-octopus-node';
import { KnownStore } from '../cache/KnownStore';
import { KnownTable } from '../cache/KnownTable';
import { OutageLog } from '../cache/OutageLog';
import { FollowedSpaces } from '../following/FollowedSpaces';
import { untilAborted } from '../schedule/untilAborted';
import { keptBounds } from './keptBounds';
import { readReadModelSettings } from './readReadModelSettings';

/** What is kept in the database. */
interface ReadModel {
  known: KnownStore;
  /** Missing when no space is followed. */
  followed?: FollowedSpaces;
}

/**
 * Makes ready what is kept in the database, and schedules that it stays within
 * its bounds, on one of all backends at a time.
 *
 * @returns undefined when it is disabled
 * @throws Error that names the setting when it is not a duration
 */
export async function startReadModel(options: {
  config: RootConfigService;
  scheduler: SchedulerService;
  database: PluginDatabase;
  metrics: MetricsService;
  logger: LoggerService;
}): Promise<ReadModel | undefined> {
  const { config, scheduler, database, metrics, logger } = options;
  const settings = readReadModelSettings(config);
  if (!settings) {
    return undefined;
  }
  const outages = metrics.createCounter('octopus.database.outages', {
    description: 'Outages of the database, during which nothing is kept in it',
  });
  const table = new KnownTable(database);
  const store = new KnownStore(
    table,
    new OutageLog(logger, outages, {
      what: 'The database of what is known of projects',
      meanwhile: 'a backend that starts knows nothing',
    }),
  );
  await store.start();
  await scheduler.scheduleTask({
    id: 'octopus-read-model-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 1 },
    initialDelay: { minutes: 5 },
    scope: 'global',
    fn: async signal => {
      const removed = await untilAborted(
        table.prune({
          now: Date.now(),
          bounds: keptBounds(settings.retentionMs),
        }),
        signal,
      );
      logger.debug(`Removed ${removed} old entries of what is known`);
    },
  });
  return {
    known: store,
    ...(settings.isFollowing && { followed: new FollowedSpaces(store) }),
  };
}
