import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { octopusServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { readProviders } from './config/readProviders';
import { OctopusProjectProcessor } from './processors/OctopusProjectProcessor';
import { ProjectIndex } from './processors/ProjectIndex';
import { OctopusProjectProvider } from './providers/OctopusProjectProvider';
import { reportRun } from './providers/reportRun';

/**
 * Brings the projects of Octopus spaces into the catalog as components, or
 * annotates existing components.
 *
 * @public
 */
export const catalogModuleOctopus = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'octopus',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        octopus: octopusServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, octopus, scheduler }) {
        for (const settings of readProviders(config, octopus.instances())) {
          if (settings.mode === 'components') {
            catalog.addEntityProvider(
              new OctopusProjectProvider(settings, {
                octopus,
                scheduler,
                logger,
              }),
            );
            continue;
          }
          const index = new ProjectIndex(settings, octopus);
          catalog.addProcessor(new OctopusProjectProcessor(settings.id, index));
          // Every backend processes entities, so every one needs the projects.
          await scheduler.scheduleTask({
            ...settings.schedule,
            id: `octopus-annotate:${settings.id}:refresh`,
            scope: 'local',
            fn: signal =>
              reportRun(logger, settings, () => index.refresh(signal)),
          });
        }
      },
    });
  },
});
