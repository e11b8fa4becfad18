import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  createOctopusService,
  type OctopusService,
} from './createOctopusService';

/**
 * The Octopus servers of this portal, for backend plugins and modules. The
 * configuration is read when the backend starts, so mistakes in it show then.
 * One instance serves the whole backend, so that limits are shared.
 *
 * @public
 */
export const octopusServiceRef = createServiceRef<OctopusService>({
  id: 'octopus.service',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ config, logger }) =>
        createOctopusService({
          config,
          logger: logger.child({ service: 'octopus' }),
        }),
    }),
});
