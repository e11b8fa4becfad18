import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  tryInputs,
  watchConnections,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import { registeredActions } from '../__testUtils__/registeredActions';
import { secrets, seedingTestBed } from '../__testUtils__/seedingTestBed';
import { createEnsureRegisteredAction } from './ensureRegistered';

const { parameters, limitMs } = wildRuns(8, 10_000);

const template = resolve(__dirname, '../../../../templates/node-app/content');

describe('whatever is entered for a repository', () => {
  const bed = seedingTestBed({ contentPerMinute: false });
  const repoUrl = () => `${bed.host()}?owner=octopub&repo=shop`;

  /** Takes any address: which it reads is decided by Backstage. */
  const catalog = catalogServiceMock.mock();
  beforeEach(() => {
    catalog.getEntitiesByRefs.mockResolvedValue({ items: [undefined] });
    catalog.addLocation.mockImplementation(async ({ target }) => ({
      location: { id: '1', type: 'url', target, entityRef: 'location:x/y' },
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'shop' },
        },
      ],
    }));
  });
  const register = createEnsureRegisteredAction({ catalog });
  /** An input that each action accepts, and how to run it. */
  const runs: Record<
    string,
    { good: () => Record<string, unknown>; run(input: any): Promise<unknown> }
  > = {
    'github:seed-node-app': {
      good: () => ({
        repoUrl: repoUrl(),
        dockerImage: 'octopub/shop',
        dockerHubUsername: 'octopub-ci',
        dockerHubToken: secrets.dockerHubToken,
        octopusApiKey: secrets.octopusApiKey,
        createOctopusProject: true,
      }),
      run: bed.run,
    },
    'github:keep-entity': {
      good: () => ({
        repoUrl: repoUrl(),
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'shop' },
        },
      }),
      run: bed.keep,
    },
    'catalog:ensure-registered': {
      good: () => ({
        catalogInfoUrl:
          'https://github.com/octopub/shop/blob/main/catalog-info.yaml',
      }),
      run: input =>
        register.handler(createMockActionContext<any, any>({ input }) as any),
    },
  };

  it('is done for every action', async () => {
    expect(Object.keys(runs)).toEqual(
      (await registeredActions()).map(({ id }) => id),
    );
  });

  it.each(Object.keys(runs))(
    '%s says what is wrong, and asks GitHub and Octopus alone',
    async id => {
      const action = (await registeredActions()).find(each => each.id === id)!;
      const { good, run } = runs[id];
      const connections = watchConnections();
      try {
        const { outcomes, faults, uncovered } = await tryInputs(action, {
          good: good(),
          parameters,
          run,
          startAnew: async () => {
            await bed.github.reset();
            await bed.octopus.reset();
          },
        });
        expect(uncovered).toEqual([]);
        expect(faults).toEqual([]);
        expect(Object.keys(outcomes)).not.toEqual([]);
      } finally {
        connections.stop();
      }
      const known = [bed.githubUrl(), bed.octopusUrl()].map(url => {
        const { hostname, port } = new URL(url);
        return `${hostname}:${port}`;
      });
      expect(known).toEqual(expect.arrayContaining(connections.places));
    },
    limitMs,
  );

  it(
    'no script and no workflow has what was entered in it',
    async () => {
      const injected =
        '$(touch injected) `touch injected` "; touch injected; \' ${{ injected }} #{injected}';
      await bed.run({
        description: injected,
        project: `Shop ${injected}`,
        system: 'shop',
        owner: 'group:default/octopub',
        dockerHubUsername: injected,
        dockerHubToken: injected,
        octopusApiKey: `API-${injected}`,
      });
      const files = bed
        .git('shop', 'ls-tree', '-r', '--name-only', 'main')
        .split('\n');
      const executed = files.filter(file =>
        /^\.github\/workflows\/|^scripts\/|Dockerfile$|\.(js|ts|mjs|sh)$/.test(
          file,
        ),
      );
      expect(executed.length).toBeGreaterThan(5);
      for (const file of executed) {
        expect(bed.git('shop', 'show', `main:${file}`)).toBe(
          readFileSync(join(template, file), 'utf8').trim(),
        );
      }
      expect(
        files.filter(file =>
          bed.git('shop', 'show', `main:${file}`).includes('injected'),
        ),
      ).toEqual([
        'README.md',
        'catalog-info.yaml',
        'openapi.json',
        'package.json',
      ]);
      const { scripts } = JSON.parse(
        bed.git('shop', 'show', 'main:package.json'),
      );
      expect(JSON.stringify(scripts)).not.toContain('injected');

      const space = '/api/Spaces-2';
      const processes = await bed
        .octopusClient()
        .list<any>(`${space}/deploymentprocesses`);
      const properties = processes.flatMap(({ Steps }) =>
        Steps.flatMap(({ Actions }: any) =>
          Actions.flatMap((action: any) => Object.entries(action.Properties)),
        ),
      );
      expect(properties.length).toBeGreaterThan(5);
      expect(
        properties.filter(([, value]) => `${value}`.includes('injected')),
      ).toEqual([]);
    },
    limitMs,
  );
});
