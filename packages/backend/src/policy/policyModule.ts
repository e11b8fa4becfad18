import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PortalPolicy } from './PortalPolicy';
import { readPolicySettings } from './PolicySettings';

/** Decides by `portal.policy`, or allows everything where it is not set. */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
      },
      async init({ config, logger, policy }) {
        const settings = readPolicySettings(config);
        if (!settings) {
          logger.warn(
            'Everyone may do everything: portal.policy is not set. See docs/production.md.',
          );
        }
        policy.setPolicy(
          settings
            ? new PortalPolicy(settings)
            : { handle: async () => ({ result: AuthorizeResult.ALLOW }) },
        );
      },
    });
  },
});
