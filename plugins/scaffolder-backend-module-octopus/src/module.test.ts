import { createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  octopusServiceRef,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { scaffolderModuleOctopus } from './module';

describe('scaffolderModuleOctopus', () => {
  it('adds actions that let one run of a task at a time work', async () => {
    const addActions = jest.fn();
    const run = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        scaffolderModuleOctopus,
        catalogServiceMock.factory(),
        createServiceFactory({
          service: octopusServiceRef,
          deps: {},
          factory: () => ({ instances: () => [], client: jest.fn() }),
        }),
        createServiceFactory({
          service: taskLocksServiceRef,
          deps: {},
          factory: () => ({ run }),
        }),
      ],
    });
    const ids = [
      'octopus:create-refarch',
      'octopus:delete-refarch',
      'octopus:feature-branch',
      'octopus:delete-feature-branch',
      'octopus:subscribe',
      'octopus:unsubscribe',
    ];
    expect(addActions.mock.calls[0].map(({ id }: any) => id)).toEqual(ids);
    for (const action of addActions.mock.calls[0]) {
      await action.handler({ task: { id: action.id } });
    }
    expect(run.mock.calls.map(([{ task }]) => task)).toEqual(ids);
    await backend.stop();
  });
});
