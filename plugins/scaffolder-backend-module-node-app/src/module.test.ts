import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { taskLocksServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { scaffolderModuleNodeApp } from './module';

const octopus = {
  instances: [
    { name: 'one', baseUrl: 'https://octopus.example.com', apiKey: 'API-X' },
  ],
};

const run = jest.fn();

const start = async (data: object) => {
  const addActions = jest.fn();
  await startTestBackend({
    extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
    features: [
      scaffolderModuleNodeApp,
      mockServices.rootConfig.factory({ data: { octopus, ...data } as never }),
      createServiceFactory({
        service: taskLocksServiceRef,
        deps: {},
        factory: () => ({ run }),
      }),
    ],
  });
  return addActions.mock.calls.flat();
};

describe('scaffolderModuleNodeApp', () => {
  it('adds the action, which lets one run of a task at a time work', async () => {
    const actions = await start({
      app: { baseUrl: 'https://portal.example.com/' },
    });
    expect(actions.map(({ id }) => id)).toEqual(['github:seed-node-app']);
    await actions[0].handler({ task: { id: 'task-1' } });
    expect(run).toHaveBeenCalledWith(
      expect.objectContaining({ task: 'task-1' }),
      expect.any(Function),
    );
  });

  it('needs to know the address of the portal', async () => {
    await expect(start({})).rejects.toThrow(/app\.baseUrl/);
  });
});
