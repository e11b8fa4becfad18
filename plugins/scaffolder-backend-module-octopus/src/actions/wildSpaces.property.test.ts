import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  ActionSchema,
  tryInputs,
  wildInputs,
  wildRuns,
} from '@octopus-backstage/contract/wild';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusRefarchAction } from './createRefarch';
import { createRefarchInput } from './createRefarchSchema';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';
import { refarchSchema } from './refarchSchema';

const { parameters, limitMs } = wildRuns(12, 5_000);

describe('whatever is entered for a space', () => {
  const { sandbox, server, baseUrl, octopus, look } = setupSandbox();
  const origins = new Set<string>();
  beforeEach(() => {
    origins.clear();
    server.events.on('request:start', ({ request }) => {
      origins.add(new URL(request.url).origin);
    });
  });
  afterEach(() => server.events.removeAllListeners());

  const permissions = unrestrictedActions;
  const create = createOctopusRefarchAction({
    permissions,
    octopus,
    catalog: catalogServiceMock(),
  });
  const remove = createOctopusDeleteRefarchAction({ permissions, octopus });
  const run = (action: typeof create | typeof remove, input: any) =>
    action.handler(
      createMockActionContext<any, any>({
        input,
        logger: mockServices.logger.mock(),
      }),
    );

  it.each<[string, typeof create | typeof remove, ActionSchema]>([
    ['octopus:create-refarch', create, createRefarchInput],
    ['octopus:delete-refarch', remove, refarchSchema],
  ])(
    '%s says what is wrong, and asks Octopus alone',
    async (_, action, schema) => {
      const { outcomes, faults } = await tryInputs(
        wildInputs({
          good: { space: 'Platform', dryRun: true },
          fields: Object.keys(schema),
        }),
        { schema, parameters, run: input => run(action, input) },
      );
      expect(faults).toEqual([]);
      expect(outcomes.success).toBeGreaterThan(0);
      expect([...origins]).toEqual([baseUrl]);
    },
    limitMs,
  );

  it(
    'no script has what was entered in it',
    async () => {
      sandbox.clearRequests();
      const injected = (name: string) =>
        `${name} $(touch injected) \`touch injected\` "; touch injected; '`;
      await run(create, {
        infrastructureProjectName: injected('Infrastructure'),
        projectTemplateProjectName: injected('Template'),
        frontendProjectName: injected('Frontend'),
        productsProjectName: injected('Products'),
        auditsProjectName: injected('Audits'),
        stackProjectName: injected('Stack'),
        awsAccessKey: injected('key'),
        awsSecretKey: injected('secret'),
        dockerHubUsername: injected('user'),
        dockerHubPassword: injected('password'),
        githubToken: injected('token'),
        octopusApiKey: injected('API'),
      });
      const space = '/api/Spaces-2';
      const named = await look.list<{ Name: string }>(`${space}/projects/all`);
      expect(
        named.filter(({ Name }) => Name.includes('touch injected')),
      ).toHaveLength(6);
      const processes = [
        ...(await look.list<any>(`${space}/deploymentprocesses`)),
        ...(await look.list<any>(`${space}/runbookProcesses`)),
      ];
      const properties = processes.flatMap(({ Steps }) =>
        Steps.flatMap(({ Actions }: any) =>
          Actions.flatMap((action: any) => Object.entries(action.Properties)),
        ),
      );
      const scripts = properties.filter(([name]) => /Script/.test(name));
      expect(scripts.length).toBeGreaterThan(20);
      expect(
        properties.filter(([, value]) => `${value}`.includes('injected')),
      ).toEqual([]);
    },
    limitMs,
  );
});
