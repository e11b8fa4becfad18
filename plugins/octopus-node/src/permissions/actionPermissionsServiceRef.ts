import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { ActionPermissions } from './ActionPermissions';
import { createActionPermissions } from './createActionPermissions';
import { unrestrictedActions } from './unrestrictedActions';

/**
 * What scaffolder actions ask before they touch anything. With
 * `octopus.permissions.actions: false` they ask nothing.
 *
 * @public
 */
export const actionPermissionsServiceRef = createServiceRef<ActionPermissions>({
  id: 'octopus.action-permissions',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        permissions: coreServices.permissions,
      },
      factory: ({ config, permissions }) =>
        config.getOptionalBoolean('octopus.permissions.actions') ?? true
          ? createActionPermissions(permissions)
          : unrestrictedActions,
    }),
});
