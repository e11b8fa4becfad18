import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createTaskLocks } from './createTaskLocks';
import type { TaskLocks } from './TaskLocks';

/**
 * The locks of scaffolder tasks, in the database of the plugin that asks for
 * them. All modules of the scaffolder share them.
 *
 * @public
 */
export const taskLocksServiceRef = createServiceRef<TaskLocks>({
  id: 'octopus.task-locks',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: coreServices.database },
      factory: ({ database }) => createTaskLocks({ database }),
    }),
});
