import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  actionPermissionsServiceRef,
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
        permissions: actionPermissionsServiceRef,
      },
      async init({ scaffolder, config, octopus, locks, permissions }) {
        const aws = createAwsAccess(config);
        scaffolder.addActions(
          ...[
            createEksClusterAction({ aws, octopus, permissions }),
            createEksDeleteClusterAction({ aws, octopus, permissions }),
          ].map(action => oneRunAtATime(action, locks)),
        );
      },
    });
  },
});
