import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  octopusServiceRef,
  oneRunAtATime,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { createSeedNodeAppAction } from './actions';

/**
 * Adds the action that seeds Node.js repositories to the scaffolder.
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
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
        octopus: octopusServiceRef,
        locks: taskLocksServiceRef,
      },
      async init({ scaffolder, config, reader, octopus, locks }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          oneRunAtATime(
            createSeedNodeAppAction({
              integrations,
              credentialsProvider:
                DefaultGithubCredentialsProvider.fromIntegrations(integrations),
              requireScmUserCredentials:
                config.getOptionalBoolean(
                  'scaffolder.requireScmUserCredentials',
                ) ?? false,
              reader,
              octopus,
              appUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
              author: {
                name:
                  config.getOptionalString('scaffolder.defaultAuthor.name') ??
                  'Octopus for Backstage',
                email:
                  config.getOptionalString('scaffolder.defaultAuthor.email') ??
                  'scaffolder@backstage.io',
              },
            }),
            locks,
          ),
        );
      },
    });
  },
});
