import { createBackendModule } from '@backstage/backend-plugin-api';
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
      },
      async init({ scaffolder, locks, catalog, ...rest }) {
        const services = { ...rest, catalog: limited('The catalog', catalog) };
        scaffolder.addActions(
          ...[
            createOctopusRefarchAction(services),
            createOctopusDeleteRefarchAction(services),
            createOctopusFeatureBranchAction(services),
            createOctopusDeleteFeatureBranchAction(services),
          ].map(action => oneRunAtATime(action, locks)),
        );
      },
    });
  },
});
