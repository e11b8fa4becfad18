import { tmpdir } from 'node:os';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { removeWorkspaces } from './removeWorkspaces';

const HOUR_MS = 60 * 60_000;

/** Removes what killed tasks left on the disk of this replica, every hour. */
export const workspaceRemoval = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'workspace-removal',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, logger, scheduler }) {
        const workingDirectory =
          config.getOptionalString('backend.workingDirectory') ?? tmpdir();
        await scheduler.scheduleTask({
          id: 'remove-workspaces',
          // Each replica has a disk of its own.
          scope: 'local',
          frequency: { hours: 1 },
          initialDelay: { minutes: 1 },
          timeout: { minutes: 10 },
          async fn() {
            const removed = await removeWorkspaces({
              workingDirectory,
              database: await database.getClient(),
              quietMs: HOUR_MS,
            });
            if (removed.length) {
              logger.info(
                `Removed ${removed.length} workspaces of tasks that have ended`,
              );
            }
          },
        });
      },
    });
  },
});
