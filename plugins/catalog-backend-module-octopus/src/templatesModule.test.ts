import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import templatesModule from './templates';

/** Starts the module with a catalog that only records what it is given. */
async function start(octopus: object) {
  const providers: EntityProvider[] = [];
  const scheduleTask = jest.fn(async (_task: any) => {});
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addEntityProvider: (...added: any[]) =>
            providers.push(...added.flat()),
        } as any,
      ],
    ],
    features: [
      templatesModule,
      mockServices.rootConfig.factory({ data: { octopus: octopus as any } }),
      mockServices.scheduler.mock({ scheduleTask }).factory,
    ],
  });
  const applyMutation = jest.fn(async (_mutation: any) => {});
  for (const provider of providers) {
    await provider.connect({ applyMutation, refresh: jest.fn() });
  }
  await backend.stop();
  return { scheduleTask, applyMutation };
}

describe('the module that offers templates', () => {
  it('needs no setting', async () => {
    const { scheduleTask, applyMutation } = await start({});
    const [[task]] = scheduleTask.mock.calls;
    await task.fn();
    const [[{ type, entities }]] = applyMutation.mock.calls;
    expect(type).toBe('full');
    expect(entities.map(({ entity }: any) => entity.metadata.name)).toContain(
      'octopus-node-app',
    );
    expect(
      new Set(entities.map(({ locationKey }: any) => locationKey)),
    ).toEqual(new Set(['octopus-templates']));
  });

  it('keeps the backend from starting with a mistake in its settings', async () => {
    await expect(
      start({ templates: { offer: ['octopus-shop'] } }),
    ).rejects.toThrow("octopus.templates.offer names 'octopus-shop'");
  });
});
