import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import permission from '@backstage/plugin-permission-backend';
import { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import search from '@backstage/plugin-search-backend';
import octopusBackend from '@octopus-backstage/plugin-octopus-backend';
import searchModule from '@octopus-backstage/plugin-search-backend-module-octopus';
import { startSandboxes } from '@octopus-backstage/sandbox';
import { ada, people } from './people';
import { keys } from './stock';

const root = resolve(__dirname, '../../../..');
const LIMIT = 120_000;

/**
 * The catalog, the search and the permission system of Backstage with our plugins, a
 * policy, and the demo of the sandbox, which the search has an index of.
 */
export function searchTestBed(policy: PermissionPolicy) {
  let sandboxes: Awaited<ReturnType<typeof startSandboxes>>;
  let portal: TestBackend;
  const scheduler = mockServices.scheduler();

  const get = async (person: string, path: string) => {
    const { port } = portal.server.address() as { port: number };
    const response = await fetch(`http://localhost:${port}/api/${path}`, {
      headers: { Authorization: mockCredentials.user.header(person) },
    });
    return { status: response.status, body: await response.json() };
  };

  beforeAll(async () => {
    sandboxes = await startSandboxes(
      [
        ...['octopus', 'github', 'aws', 'kubernetes'].map(
          name => `--${name}-port=0`,
        ),
        '--rate-limit=off',
        '--runner=off',
      ],
      {},
    );
    const octopus = sandboxes.find(({ name }) => name === 'Octopus')!;
    portal = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            octopus: {
              featureBranches: { expiry: { enabled: false } },
              instances: [
                {
                  name: 'sandbox',
                  baseUrl: octopus.served.url,
                  apiKey: keys.octopus,
                },
              ],
            },
            search: {
              // Where a machine is busy, it would give up, and find less.
              permissions: { queryLatencyBudgetMs: LIMIT },
              collators: { octopus: { enabled: true } },
            },
            catalog: {
              locations: [
                {
                  type: 'file',
                  target: resolve(root, 'examples/octopub/catalog-info.yaml'),
                  rules: [
                    { allow: ['Component', 'Resource', 'System', 'API'] },
                  ],
                },
              ],
            },
          },
        }),
        ...people,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createBackendModule({
          pluginId: 'permission',
          moduleId: 'search-policy',
          register: reg =>
            reg.registerInit({
              deps: { policies: policyExtensionPoint },
              init: async ({ policies }) => policies.setPolicy(policy),
            }),
        }),
        catalog,
        permission,
        search,
        searchModule,
        octopusBackend,
      ],
    });
    for (const name of ['octopub-audits', 'octopub-products']) {
      const path = `catalog/entities/by-name/component/default/${name}`;
      while ((await get(ada, path)).status !== 200) {
        await new Promise(done => setTimeout(done, 100));
      }
    }
    await scheduler.triggerTask('search_index_octopus_release');
    await scheduler.triggerTask('search_index_octopus_runbook');
  }, LIMIT);
  afterAll(async () => {
    await portal?.stop();
    await Promise.all(sandboxes?.map(({ served }) => served.close()) ?? []);
  });

  return {
    /** The entities whose releases or runbooks a person finds, in their order. */
    entitiesFound: async (person: string, type: string): Promise<string[]> => {
      const { status, body } = await get(
        person,
        `search/query?term=octopub&pageLimit=100&types[0]=${type}`,
      );
      expect(status).toBe(200);
      const refs = body.results.map(({ document }: any) => document.entityRef);
      return [...new Set<string>(refs)].sort();
    },
    /** What the tab of an entity answers. */
    tab: async (person: string, name: string) =>
      (await get(person, `octopus/v1/entity/default/component/${name}/project`))
        .status,
  };
}
