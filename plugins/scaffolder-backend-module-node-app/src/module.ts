import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';

/** Adds the action that seeds Node.js repositories to the scaffolder. */
export const scaffolderModuleNodeApp = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'node-app',
  register(reg) {
    reg.registerInit({
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions();
      },
    });
  },
});
