import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  octopusServiceRef,
  oneRunAtATime,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { createEksClusterAction } from './actions/createCluster';
import { createEksDeleteClusterAction } from './actions/deleteCluster';
import { createAwsAccess } from './aws/createAwsAccess';

/**
 * Adds the EKS actions to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleEks = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'eks',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        octopus: octopusServiceRef,
        locks: taskLocksServiceRef,
      },
      async init({ scaffolder, config, octopus, locks }) {
        const aws = createAwsAccess(config);
        scaffolder.addActions(
          ...[
            createEksClusterAction({ aws, octopus }),
            createEksDeleteClusterAction({ aws, octopus }),
          ].map(action => oneRunAtATime(action, locks)),
        );
      },
    });
  },
});
