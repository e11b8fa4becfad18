import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { taskLocksServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { scaffolderModuleOctopus } from '../../module';

/**
 * The actions that the module adds to a scaffolder; none waits for another run.
 *
 * @param features - services that replace those of Backstage
 */
export async function registeredActions(
  ...features: BackendFeature[]
): Promise<TemplateAction<any, any, any>[]> {
  const actions: TemplateAction<any, any, any>[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      scaffolderModuleOctopus,
      ...(features.length ? features : [catalogServiceMock.factory()]),
      createServiceFactory({
        service: taskLocksServiceRef,
        deps: {},
        factory: () => ({
          run: (_, work) => work((__, make) => make()),
        }),
      }),
    ],
  });
  await backend.stop();
  return actions;
}
