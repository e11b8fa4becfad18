import { mockServices } from '@backstage/backend-test-utils';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { setupSandbox } from './__testUtils__/sandboxSetup';
import { createOctopusSubscribeAction } from './subscribe';
import { examples } from './subscribe.examples';

const SECRET = 'canary-0123456789-abcdef';
const SPACE = '/api/Spaces-2';
const URI = 'http://localhost:7007/api/octopus/v1/subscription';

describe('octopus:subscribe', () => {
  const { sandbox, octopus, look } = setupSandbox();
  const admin = octopus.client();
  const logger = mockServices.logger.mock();

  const subscribe = async (
    input: object = {},
    { secret = SECRET, instances = octopus.instances() } = {},
  ) => {
    const ctx = createMockActionContext<any, any>({
      input: input as any,
      logger,
    });
    await createOctopusSubscribeAction({
      octopus: { ...octopus, instances: () => instances },
      permissions: unrestrictedActions,
      config: mockServices.rootConfig({
        data: { octopus: secret ? { subscriptions: { secret } } : {} },
      }),
      discovery: {
        getBaseUrl: async () => 'http://localhost:9999',
        getExternalBaseUrl: async id => `http://localhost:7007/api/${id}`,
      },
    }).handler(ctx);
    return Object.fromEntries((ctx.output as jest.Mock).mock.calls);
  };
  const all = () => look.get<any[]>(`${SPACE}/subscriptions/all`);
  const writes = () =>
    sandbox.requests().routes.filter(({ method }) => method !== 'GET');
  const make = (Name: string, WebhookURI: string, more: object = {}) =>
    admin.post<any>(`${SPACE}/subscriptions`, {
      Name,
      SpaceId: 'Spaces-2',
      EventNotificationSubscription: { Filter: {}, WebhookURI },
      ...more,
    });

  beforeEach(() => jest.clearAllMocks());
  it('sets it up once, however often it runs', async () => {
    const first = await subscribe();
    expect(first).toMatchObject({
      action: 'create',
      subscriptionId: expect.any(String),
    });
    const [made] = await all();
    expect(made).toMatchObject({
      Id: first.subscriptionId,
      Name: 'Backstage',
      IsDisabled: false,
      EventNotificationSubscription: {
        WebhookURI: URI,
        WebhookHeaderKey: 'X-Octopus-Subscription-Secret',
        WebhookHeaderValue: {
          IsSensitive: true,
          SensitiveValue: { HasValue: true },
        },
      },
    });
    const logged = Object.values(logger).map((log: any) => log.mock?.calls);
    expect(JSON.stringify([first, made, logged])).not.toContain(SECRET);
    expect(JSON.stringify(logged)).toContain('is set up');
    sandbox.clearRequests();
    await expect(subscribe()).resolves.toMatchObject({
      action: 'keep',
      subscriptionId: made.Id,
    });
    expect(writes()).toEqual([]);
    expect(await all()).toEqual([made]);
  });

  it('names the instance where there are several', async () => {
    const [own] = octopus.instances();
    await subscribe({}, { instances: [own, { ...own, name: 'other' }] });
    const [made] = await all();
    expect(made.EventNotificationSubscription.WebhookURI).toBe(
      `${URI}?instance=sandbox`,
    );
  });

  it('sends another secret when asked to, and changes nothing else', async () => {
    const { subscriptionId } = await subscribe();
    const made = await admin.get<any>(
      `${SPACE}/subscriptions/${subscriptionId}`,
    );
    await admin.put(`${SPACE}/subscriptions/${subscriptionId}`, {
      ...made,
      IsDisabled: true,
      EventNotificationSubscription: {
        ...made.EventNotificationSubscription,
        Filter: {
          ...made.EventNotificationSubscription.Filter,
          EventCategories: ['DeploymentFailed'],
        },
      },
    });
    const before = await all();
    const result = await subscribe({ renewSecret: true });
    expect(result).toMatchObject({ action: 'update', subscriptionId });
    expect(result.summary).toContain('It is disabled');
    expect(await all()).toEqual(before);
  });

  it('gives one without a secret its secret', async () => {
    await make('backstage', URI);
    await expect(subscribe()).resolves.toMatchObject({ action: 'update' });
    const [made] = await all();
    expect(made.EventNotificationSubscription).toMatchObject({
      WebhookHeaderKey: 'X-Octopus-Subscription-Secret',
      WebhookHeaderValue: { SensitiveValue: { HasValue: true } },
    });
  });

  it('leaves what somebody else has set up as it is', async () => {
    await make('By hand', URI);
    await make('Chat', 'http://localhost:1234/hook');
    const before = await all();
    await expect(subscribe({ renewSecret: true })).resolves.toMatchObject({
      action: 'keep',
      summary: expect.stringContaining("'By hand'"),
    });
    expect(await all()).toEqual(before);
  });

  it('refuses the name of a subscription that tells somebody else', async () => {
    await make('Backstage', 'http://me:pass@localhost:1234/hook-of-a-chat');
    const before = await all();
    sandbox.clearRequests();
    await expect(subscribe()).rejects.toThrow(
      /'Backstage' that tells localhost:1234: enter another name/,
    );
    expect(writes()).toEqual([]);
    await expect(subscribe({ name: 'Portal' })).resolves.toMatchObject({
      action: 'create',
    });
    expect((await all()).filter(({ Name }) => Name !== 'Portal')).toEqual(
      before,
    );
  });

  it('finds the one whose response was lost', async () => {
    sandbox.addFault({
      route: 'POST /api/{spaceId}/subscriptions',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await expect(subscribe()).resolves.toMatchObject({ action: 'create' });
    expect(await all()).toHaveLength(1);
  });

  it.each([
    [{}, '', /set octopus.subscriptions.secret first/],
    [{}, 'short', /octopus.subscriptions.secret must have at least/],
    [{ url: 'portal' }, SECRET, /^url: enter an address/],
    [{ url: 'ftp://portal' }, SECRET, /^url: enter an address/],
    [
      { url: 'https://me:pass@portal/api/octopus' },
      SECRET,
      /^url: enter an address/,
    ],
    [
      { url: 'https://portal/api/octopus?x=1' },
      SECRET,
      /^url: enter an address/,
    ],
  ])(
    'asks nothing of Octopus for %j with the secret %j',
    async (input, secret, message) => {
      await expect(subscribe(input, { secret })).rejects.toThrow(message);
      expect(sandbox.requests().total).toBe(0);
    },
  );

  it.each(examples)(
    'does as its example: $description',
    async ({ example }) => {
      const { input } = parse(example).steps[0];
      await expect(subscribe(input)).resolves.toMatchObject({
        action: 'create',
      });
      expect(await all()).toHaveLength(input.dryRun ? 0 : 1);
    },
  );
});
