import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
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
        catalog: catalogServiceRef,
      },
      async init({ scaffolder, octopus, catalog, locks }) {
        scaffolder.addActions(
          ...[
            createOctopusRefarchAction({ octopus, catalog }),
            createOctopusDeleteRefarchAction({ octopus }),
            createOctopusFeatureBranchAction({ octopus, catalog }),
            createOctopusDeleteFeatureBranchAction({ octopus, catalog }),
          ].map(action => oneRunAtATime(action, locks)),
        );
      },
    });
  },
});
