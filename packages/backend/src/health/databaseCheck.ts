import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { dependenciesServiceRef } from './Dependencies';

/**
 * Checks the database over the connections of the scaffolder, which writes most.
 * All plugins keep their data in the same server.
 */
export const databaseCheck = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'database-check',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        dependencies: dependenciesServiceRef,
      },
      async init({ database, dependencies }) {
        const client = await database.getClient();
        dependencies.add('database', () => client.raw('select 1'));
      },
    });
  },
});
