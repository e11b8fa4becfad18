import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ActionSchema,
  tryInputs,
  watchConnections,
  wildInputs,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import { secrets, seedingTestBed } from '../__testUtils__/seedingTestBed';
import { keepEntityInputSchema } from './keepEntitySchema';
import { seedNodeAppInputSchema } from './seedNodeAppSchema';

const { parameters, limitMs } = wildRuns(8, 10_000);

const template = resolve(__dirname, '../../../../templates/node-app/content');
/** Where it is fetched from is said by the template, and read by Backstage. */
const { contentUrl: _, ...seedSchema } = seedNodeAppInputSchema;

describe('whatever is entered for a repository', () => {
  const bed = seedingTestBed({ contentPerMinute: false });
  const repoUrl = () => `${bed.host()}?owner=octopub&repo=shop`;

  it.each<
    [string, ActionSchema, () => object, (input: any) => Promise<unknown>]
  >([
    [
      'github:seed-node-app',
      seedSchema,
      () => ({
        dockerImage: 'octopub/shop',
        dockerHubUsername: 'octopub-ci',
        dockerHubToken: secrets.dockerHubToken,
        octopusApiKey: secrets.octopusApiKey,
        createOctopusProject: true,
      }),
      bed.run,
    ],
    [
      'github:keep-entity',
      keepEntityInputSchema,
      () => ({
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'shop' },
        },
      }),
      bed.keep,
    ],
  ])(
    '%s says what is wrong, and asks GitHub and Octopus alone',
    async (_action, schema, good, run) => {
      const connections = watchConnections();
      try {
        const { outcomes, faults } = await tryInputs(
          wildInputs({
            good: { repoUrl: repoUrl(), ...good() },
            fields: Object.keys(schema),
          }),
          { schema, parameters, run: input => run(input) },
        );
        expect(faults).toEqual([]);
        expect(outcomes.InputError).toBeGreaterThan(0);
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
