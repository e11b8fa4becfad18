import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import searchPlugin from '@backstage/plugin-search-backend';
// The plugin that ours asks, which is there in every portal.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import octopusPlugin from '@octopus-backstage/plugin-octopus-backend';
import request from 'supertest';
import { searchModuleOctopus } from '../module';
import { permissions } from './people';

/** A component that is annotated with a project. */
export const component = (name: string, slug?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    ...(slug && { annotations: { 'octopus.com/project-slug': slug } }),
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
});

/**
 * Backstage's own search with our module, and our own backend between it and
 * Octopus. Only the catalog and the decisions about people stand in.
 */
export async function startSearch(options: {
  entities: Entity[];
  /** As in `octopus.instances`. */
  instance: object;
  /** `search.collators.octopus` */
  settings?: object;
}) {
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleOctopus,
      octopusPlugin,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          octopus: { instances: [options.instance] },
          search: { collators: { octopus: options.settings ?? {} } },
          backend: { actions: { pluginSources: ['search'] } },
        } as any,
      }),
      // Tests say when it runs.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      permissions.factory,
      catalogServiceMock.factory({ entities: options.entities }),
      actionsRegistryServiceFactory,
      logger.factory,
    ],
  });
  const as = (user: string) => mockCredentials.user.header(user);
  const index = async () => {
    await scheduler.triggerTask('search_index_octopus_release');
    await scheduler.triggerTask('search_index_octopus_runbook');
  };
  return {
    scheduler,
    logger,
    index,
    /** What a person finds on the page of the search. */
    find: async (user: string, query: string) => {
      const { status, body } = await request(backend.server)
        .get(`/api/search/query?${query}`)
        .set('Authorization', as(user));
      expect(status).toBe(200);
      return body;
    },
    /** What an assistant finds that acts for a person. */
    findAsAssistant: async (user: string, input: object) => {
      const { status, body } = await request(backend.server)
        .post('/api/search/.backstage/actions/v1/actions/search:query/invoke')
        .set('Authorization', as(user))
        .send(input);
      expect(status).toBe(200);
      return body.output;
    },
    stop: () => backend.stop(),
  };
}

export type TestSearch = Awaited<ReturnType<typeof startSearch>>;
