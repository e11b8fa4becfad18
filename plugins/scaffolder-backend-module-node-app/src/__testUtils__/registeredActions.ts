import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderModuleNodeApp } from '../module';

/** The actions that the module adds to a scaffolder. */
export async function registeredActions(): Promise<TemplateAction[]> {
  const actions: TemplateAction[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      scaffolderModuleNodeApp,
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://portal.example.com' } },
      }),
    ],
  });
  await backend.stop();
  return actions;
}
