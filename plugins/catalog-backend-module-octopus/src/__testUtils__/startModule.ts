import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  CatalogProcessor,
  catalogProcessingExtensionPoint,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { catalogModuleOctopus } from '../module';
import { TestOctopus } from './setUpOctopus';

/** Starts the module with a catalog that only records what it is given. */
export async function startModule(
  octopus: TestOctopus,
  providers?: Record<string, any>,
  instances: Record<string, any>[] = [octopus.instance()],
) {
  const logger = mockServices.logger.mock();
  const tasks = new Map<string, any>();
  const scheduleTask = jest.fn(async (task: any) => {
    tasks.set(task.id, task);
  });
  const applyMutation = jest.fn().mockResolvedValue(undefined);
  const entityProviders: EntityProvider[] = [];
  const processors: CatalogProcessor[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addEntityProvider: (...added: any[]) =>
            entityProviders.push(...added.flat()),
          addProcessor: (...added: any[]) => processors.push(...added.flat()),
        } as any,
      ],
    ],
    features: [
      catalogModuleOctopus,
      mockServices.rootConfig.factory({
        data: {
          octopus: { instances },
          ...(providers && { catalog: { providers: { octopus: providers } } }),
        },
      }),
      logger.factory,
      mockServices.scheduler.mock({ scheduleTask }).factory,
    ],
  });
  await Promise.all(
    entityProviders.map(provider =>
      provider.connect({ applyMutation, refresh: jest.fn() }),
    ),
  );
  await backend.stop();
  return {
    entityProviders,
    processors,
    tasks,
    applyMutation,
    logger,
    /** Runs the only task. */
    run: async (signal = new AbortController().signal) => {
      const [task] = tasks.values();
      await task.fn(signal);
    },
    /** Returns the mutation of the last run; undefined if it made none. */
    takeMutation: () => {
      const mutations = applyMutation.mock.calls.map(([mutation]) => mutation);
      applyMutation.mockClear();
      expect(mutations.length).toBeLessThanOrEqual(1);
      return mutations[0];
    },
  };
}
