import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { octopusServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { scaffolderModuleEks } from './module';

describe('scaffolderModuleEks', () => {
  it('adds both actions', async () => {
    const addActions = jest.fn();
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
      ],
    });
    expect(addActions.mock.calls[0].map(({ id }: any) => id)).toEqual([
      'eks:create-cluster',
      'eks:delete-cluster',
    ]);
    await backend.stop();
  });
});
