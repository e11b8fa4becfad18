import {
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { PluginDatabase } from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import { readSchedule } from '../schedule/readSchedule';
import { untilAborted } from '../schedule/untilAborted';
import { because } from '../waiting/reason';
import { ToldTasks } from './ToldTasks';
import { notifyOwners } from './notifyOwners';

/**
 * Schedules the notification of owners, if it is enabled. A portal without it
 * needs no database for this plugin.
 */
export async function scheduleNotifications(
  ctx: ScheduledContext,
  options: {
    config: RootConfigService;
    scheduler: SchedulerService;
    database: PluginDatabase;
  },
): Promise<void> {
  const { config, scheduler, database } = options;
  const schedule = readSchedule(config, 'octopus.notifications', {
    enabled: false,
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
  });
  if (!schedule) {
    return;
  }
  const told = new ToldTasks(database);
  await scheduler.scheduleTask({
    ...schedule,
    id: 'octopus-notifications',
    fn: signal =>
      untilAborted(
        because('notifications', () => notifyOwners(ctx, told, signal)),
        signal,
      ),
  });
}
