import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { octopusServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { readTemplateSettings } from './config/readTemplateSettings';
import { templatesFolder } from './offer/folder';
import { offerTemplates } from './offer/offerTemplates';
import { readTemplates } from './offer/readTemplates';
import { TemplateProvider } from './providers/TemplateProvider';

/**
 * Offers the templates of Octopus for Backstage, as `octopus.templates` says.
 *
 * @public
 */
export const catalogModuleOctopusTemplates = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'octopus-templates',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        octopus: octopusServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, octopus, scheduler }) {
        const templates = offerTemplates(
          await readTemplates(templatesFolder()),
          readTemplateSettings(config, octopus.instances()),
        );
        catalog.addEntityProvider(new TemplateProvider(templates, scheduler));
      },
    });
  },
});
