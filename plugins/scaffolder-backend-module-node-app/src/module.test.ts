import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderModuleNodeApp } from './module';

const octopus = {
  instances: [
    { name: 'one', baseUrl: 'https://octopus.example.com', apiKey: 'API-X' },
  ],
};

const start = async (data: object) => {
  const addActions = jest.fn();
  await startTestBackend({
    extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
    features: [
      scaffolderModuleNodeApp,
      mockServices.rootConfig.factory({ data: { octopus, ...data } as never }),
    ],
  });
  return addActions.mock.calls.flat().map(({ id }) => id);
};

describe('scaffolderModuleNodeApp', () => {
  it('adds the action', async () => {
    expect(
      await start({ app: { baseUrl: 'https://portal.example.com/' } }),
    ).toEqual(['github:seed-node-app']);
  });

  it('needs to know the address of the portal', async () => {
    await expect(start({})).rejects.toThrow(/app\.baseUrl/);
  });
});
