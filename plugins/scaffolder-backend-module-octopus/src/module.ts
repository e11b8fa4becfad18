import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  actionPermissionsServiceRef,
  limited,
  octopusServiceRef,
  oneRunAtATime,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import {
  createOctopusDeleteFeatureBranchAction,
  createOctopusDeleteRefarchAction,
  createOctopusFeatureBranchAction,
  createOctopusRefarchAction,
  createOctopusSubscribeAction,
  createOctopusUnsubscribeAction,
} from './actions';

/**
 * Adds the actions for Octopus Deploy to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleOctopus = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'octopus',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        octopus: octopusServiceRef,
        locks: taskLocksServiceRef,
        permissions: actionPermissionsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ scaffolder, locks, catalog, ...rest }) {
        const services = { ...rest, catalog: limited('The catalog', catalog) };
        scaffolder.addActions(
          ...[
            createOctopusRefarchAction(services),
            createOctopusDeleteRefarchAction(services),
            createOctopusFeatureBranchAction(services),
            createOctopusDeleteFeatureBranchAction(services),
            createOctopusSubscribeAction(services),
            createOctopusUnsubscribeAction(services),
          ].map(action => oneRunAtATime(action, locks)),
        );
      },
    });
  },
});
