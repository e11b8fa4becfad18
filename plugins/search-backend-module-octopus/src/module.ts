import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { OctopusCollatorFactory } from './collators/OctopusCollatorFactory';
import { readSettings } from './config/readSettings';
import { EntityPages } from './entities/EntityPages';
import { createGuard } from './guard/createGuard';
import { ContentsClient } from './octopus/ContentsClient';

/**
 * Lets the search find releases and runbooks, once `search.collators.octopus.enabled`
 * is true.
 *
 * @public
 */
export const searchModuleOctopus = createBackendModule({
  pluginId: 'search',
  moduleId: 'octopus',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        httpAuth,
        httpRouter,
        indexRegistry,
        logger,
        permissions,
        scheduler,
      }) {
        // Also where it is off: an index of another day may be there.
        httpRouter.use(createGuard({ httpAuth, permissions }));
        const settings = readSettings(config);
        if (!settings) {
          return;
        }
        const entities = new EntityPages(settings.filter, { auth, catalog });
        const contents = new ContentsClient({ auth, discovery });
        for (const part of ['releases', 'runbooks'] as const) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(settings.schedule),
            factory: new OctopusCollatorFactory(part, {
              entities,
              contents,
              locationTemplate: settings.locationTemplate,
              logger,
            }),
          });
        }
      },
    });
  },
});
