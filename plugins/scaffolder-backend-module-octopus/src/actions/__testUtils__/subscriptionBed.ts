import { mockServices } from '@backstage/backend-test-utils';
import { unrestrictedActions } from '@octopus-backstage/plugin-octopus-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createOctopusSubscribeAction } from '../subscribe';
import { createOctopusUnsubscribeAction } from '../unsubscribe';
import { setupSandbox } from './sandboxSetup';

export const SECRET = 'canary-0123456789-abcdef';
export const SPACE = '/api/Spaces-2';
export const URI = 'http://localhost:7007/api/octopus/v1/subscription';
/** Another address of the portal that its configuration lists. */
export const LISTED = 'http://127.0.0.1:7007/api/octopus';

/** A portal that sets subscriptions up and removes them, in the tests of one file. */
export function subscriptionBed() {
  const { sandbox, octopus, look } = setupSandbox();
  const admin = octopus.client();
  const logger = mockServices.logger.mock();
  beforeEach(() => jest.clearAllMocks());

  const run =
    (make: (options: any) => { handler(ctx: any): Promise<void> }) =>
    async (
      input: object = {},
      {
        secret = SECRET,
        addresses = [`${LISTED}/`],
        instances = octopus.instances(),
      } = {},
    ) => {
      const ctx = createMockActionContext<any, any>({
        input: input as any,
        logger,
      });
      await make({
        octopus: { ...octopus, instances: () => instances },
        permissions: unrestrictedActions,
        config: mockServices.rootConfig({
          data: {
            octopus: {
              subscriptions: { ...(secret && { secret }), addresses },
            },
          },
        }),
        discovery: {
          getBaseUrl: async () => 'http://localhost:9999',
          getExternalBaseUrl: async (id: string) =>
            `http://localhost:7007/api/${id}`,
        },
      }).handler(ctx);
      return Object.fromEntries((ctx.output as jest.Mock).mock.calls);
    };

  return {
    sandbox,
    octopus,
    admin,
    subscribe: run(createOctopusSubscribeAction),
    unsubscribe: run(createOctopusUnsubscribeAction),
    logged: () =>
      JSON.stringify(Object.values(logger).map((log: any) => log.mock?.calls)),
    all: () => look.get<any[]>(`${SPACE}/subscriptions/all`),
    writes: () =>
      sandbox.requests().routes.filter(({ method }) => method !== 'GET'),
    make: (Name: string, WebhookURI: string, more: object = {}) =>
      admin.post<any>(`${SPACE}/subscriptions`, {
        Name,
        SpaceId: 'Spaces-2',
        EventNotificationSubscription: { Filter: {}, WebhookURI },
        ...more,
      }),
    /** As somebody does in Octopus. */
    edit: async (id: string, notification: object, more: object = {}) => {
      const path = `${SPACE}/subscriptions/${id}`;
      const made = await admin.get<any>(path);
      const { EventNotificationSubscription: before } = made;
      await admin.put(path, {
        ...made,
        ...more,
        EventNotificationSubscription: { ...before, ...notification },
      });
    },
  };
}
