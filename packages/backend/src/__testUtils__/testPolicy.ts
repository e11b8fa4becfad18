import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { octopusRepositoryCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import { createPolicy } from '../policy/createPolicy';
import { pat } from './people';

/**
 * The policy of this portal for everybody but Pat. To Pat it decides `octopus.*`
 * only, as in a portal that leaves templates and the scaffolder alone, so that
 * nobody but our actions can refuse; and it lets Pat make no repository, which
 * ours lets everybody.
 */
export const testPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'test-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
      },
      async init({ config, logger, policy }) {
        const ours = createPolicy(config, logger);
        policy.setPolicy({
          async handle(query, user) {
            const { name } = query.permission;
            if (user?.info.userEntityRef === pat) {
              if (!name.startsWith('octopus.')) {
                return { result: AuthorizeResult.ALLOW };
              }
              if (name === octopusRepositoryCreatePermission.name) {
                return { result: AuthorizeResult.DENY };
              }
            }
            return ours.handle(query, user);
          },
        });
      },
    });
  },
});
