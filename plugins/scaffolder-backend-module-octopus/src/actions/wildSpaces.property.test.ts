import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { tryInputs, wildRuns } from '@octopus-backstage/contract/wild';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { triedActions } from './__testUtils__/triedActions';
import { createOctopusRefarchAction } from './createRefarch';
import { createOctopusDeleteRefarchAction } from './deleteRefarch';
import { createOctopusSubscribeAction } from './subscribe';
import { createOctopusUnsubscribeAction } from './unsubscribe';

const { parameters, limitMs } = wildRuns(12, 5_000);

describe('whatever is entered for a space', () => {
  const { sandbox, server, baseUrl, octopus, look } = setupSandbox({
    rateLimit: false,
  });
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
  const subscriptions = {
    permissions,
    octopus,
    config: mockServices.rootConfig({
      data: { octopus: { subscriptions: { secret: 'x'.repeat(20) } } },
    }),
    discovery: mockServices.discovery(),
  };
  const actions: Record<
    (typeof triedActions.wildSpaces)[number],
    TemplateAction<any, any, any>
  > = {
    'octopus:create-refarch': create,
    'octopus:delete-refarch': createOctopusDeleteRefarchAction({
      permissions,
      octopus,
    }),
    'octopus:subscribe': createOctopusSubscribeAction(subscriptions),
    'octopus:unsubscribe': createOctopusUnsubscribeAction(subscriptions),
  };
  const run = (action: TemplateAction<any, any, any>, input: any) =>
    action.handler(
      createMockActionContext<any, any>({
        input,
        logger: mockServices.logger.mock(),
      }) as any,
    ) as Promise<void>;
  /** Of all steps of the space. */
  const readProperties = async () => {
    const space = '/api/Spaces-2';
    const processes = [
      ...(await look.list<any>(`${space}/deploymentprocesses`)),
      ...(await look.list<any>(`${space}/runbookProcesses`)),
    ];
    return processes.flatMap(({ Steps }) =>
      Steps.flatMap(({ Actions }: any) =>
        Actions.flatMap((action: any) => Object.entries(action.Properties)),
      ),
    );
  };
  const withInjected = (properties: any[]) =>
    properties.filter(([, value]) => `${value}`.includes('injected'));

  it.each(triedActions.wildSpaces)(
    '%s says what is wrong, and asks Octopus alone',
    async id => {
      const { outcomes, faults, uncovered } = await tryInputs(actions[id], {
        good: { space: 'Platform', dryRun: true },
        parameters,
        run: input => run(actions[id], input),
        startAnew: async () => {
          expect(withInjected(await readProperties())).toEqual([]);
          await sandbox.reset();
        },
      });
      expect(uncovered).toEqual([]);
      expect(faults).toEqual([]);
      expect(outcomes.success).toBeGreaterThan(0);
      expect([...origins]).toEqual([baseUrl]);
      expect(withInjected(await readProperties())).toEqual([]);
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
      const properties = await readProperties();
      const scripts = properties.filter(([name]) => /Script/.test(name));
      expect(scripts.length).toBeGreaterThan(20);
      expect(withInjected(properties)).toEqual([]);
    },
    limitMs,
  );
});
