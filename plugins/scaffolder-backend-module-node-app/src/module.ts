import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  actionPermissionsServiceRef,
  octopusServiceRef,
  oneRunAtATime,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { createKeepEntityAction, createSeedNodeAppAction } from './actions';
import { createEnsureRegisteredAction } from './actions/ensureRegistered';

/**
 * Adds the actions that make repositories, and register them, to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleNodeApp = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'node-app',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
        octopus: octopusServiceRef,
        locks: taskLocksServiceRef,
        permissions: actionPermissionsServiceRef,
      },
      async init({ scaffolder, catalog, config, reader, locks, ...services }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const common = {
          integrations,
          credentialsProvider:
            DefaultGithubCredentialsProvider.fromIntegrations(integrations),
          requireScmUserCredentials:
            config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ??
            false,
          appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
          author: {
            name:
              config.getOptionalString('scaffolder.defaultAuthor.name') ??
              'Octopus for Backstage',
            email:
              config.getOptionalString('scaffolder.defaultAuthor.email') ??
              'scaffolder@backstage.io',
          },
          ...services,
        };
        scaffolder.addActions(
          oneRunAtATime(createSeedNodeAppAction({ ...common, reader }), locks),
          oneRunAtATime(createKeepEntityAction(common), locks),
          // Without a lock: run twice at once, it registers once.
          createEnsureRegisteredAction({ catalog }),
        );
      },
    });
  },
});
