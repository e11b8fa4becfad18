import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { MkDocsGenerator } from './MkDocsGenerator';

/** Shows documents with the MkDocs of this machine, if there is one. */
export const documentation = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'documentation',
  register(reg) {
    reg.registerInit({
      deps: {
        generator: techdocsGeneratorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ generator, config, logger }) {
        generator.setTechdocsGenerator(
          new MkDocsGenerator(TechdocsGenerator.fromConfig(config, { logger })),
        );
      },
    });
  },
});
