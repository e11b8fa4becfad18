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
  it('adds actions, which let one run of a task at a time make a repository', async () => {
    const actions = await start({
      app: { baseUrl: 'https://portal.example.com/' },
    });
    expect(actions.map(({ id }) => id)).toEqual([
      'github:seed-node-app',
      'github:keep-entity',
      'catalog:ensure-registered',
    ]);
    const locked = actions.filter(({ id }) => id.startsWith('github:'));
    for (const action of locked) {
      await action.handler({ task: { id: action.id } });
    }
    expect(run.mock.calls.map(([{ task }]) => task)).toEqual(
      locked.map(({ id }) => id),
    );
  });

  it('needs to know the address of the portal', async () => {
    await expect(start({})).rejects.toThrow(/app\.baseUrl/);
  });
});
