import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  octopusServiceRef,
  taskLocksServiceRef,
} from '@octopus-backstage/plugin-octopus-node';
import { scaffolderModuleEks } from './module';

describe('scaffolderModuleEks', () => {
  it('adds both actions, which let one run of a task at a time work', async () => {
    const addActions = jest.fn();
    const run = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        scaffolderModuleEks,
        mockServices.rootConfig.factory({
          data: { eks: { awsEndpointUrl: 'http://localhost:7103' } },
        }),
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
    expect(addActions.mock.calls[0].map(({ id }: any) => id)).toEqual([
      'eks:create-cluster',
      'eks:delete-cluster',
    ]);
    for (const action of addActions.mock.calls[0]) {
      await action.handler({ task: { id: action.id } });
    }
    expect(run.mock.calls.map(([{ task }]) => task)).toEqual([
      'eks:create-cluster',
      'eks:delete-cluster',
    ]);
    await backend.stop();
  });
});
