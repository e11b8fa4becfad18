import {
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { cancelOnceAsked, silentService } from '@octopus-backstage/contract';
import { octopusServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { octopubPortal } from '../featureBranch/__testUtils__/octopubPortal';
import { registeredActions } from './__testUtils__/registeredActions';

jest.setTimeout(120_000);

/** What a run waits for. */
type Party = 'the catalog' | 'the permission policy' | 'Octopus';

const entityRef = 'component:default/octopub-products';

/** Who is asked by which action, and an input with which they are. */
const ASKED: Record<string, { input: object; parties: Party[] }> = {
  'octopus:create-refarch': {
    input: { region: 'eu-west-1' },
    parties: ['the catalog', 'the permission policy', 'Octopus'],
  },
  'octopus:delete-refarch': {
    input: { dryRun: true },
    parties: ['the permission policy', 'Octopus'],
  },
  'octopus:feature-branch': {
    input: { entityRef, branch: 'pricing' },
    parties: ['the catalog', 'the permission policy', 'Octopus'],
  },
  'octopus:delete-feature-branch': {
    input: { entityRef, namespace: 'feature-pricing' },
    parties: ['the catalog', 'the permission policy', 'Octopus'],
  },
  'octopus:subscribe': {
    input: { dryRun: true },
    parties: ['the permission policy', 'Octopus'],
  },
  'octopus:unsubscribe': {
    input: { dryRun: true },
    parties: ['the permission policy', 'Octopus'],
  },
};

describe('a run that is cancelled while it waits', () => {
  const portal = octopubPortal();
  afterEach(() => portal.server.events.removeAllListeners());

  const silenceOctopus = () => {
    portal.sandbox.addFault({ effect: { type: 'hang' } });
    return new Promise<void>(resolve => {
      portal.server.events.on('request:start', ({ request }) => {
        if (request.url.startsWith(portal.client.instance.baseUrl)) {
          resolve();
        }
      });
    });
  };

  it('is tried for every action', async () => {
    expect(Object.keys(ASKED).sort()).toEqual(
      (await registeredActions()).map(({ id }) => id).sort(),
    );
  });

  it.each(
    Object.entries(ASKED).flatMap(([id, { input, parties }]) =>
      parties.map(party => ({ id, input, party })),
    ),
  )('for $party, ends $id at once', async ({ id, input, party }) => {
    const catalog = silentService<CatalogService>();
    const policy = silentService<PermissionsService>();
    const actions = await registeredActions(
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          party === 'the catalog' ? catalog.service : portal.catalog,
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () =>
          party === 'the permission policy'
            ? policy.service
            : mockServices.permissions(),
      }),
      createServiceFactory({
        service: octopusServiceRef,
        deps: {},
        factory: () => portal.serviceOf(portal.client),
      }),
      mockServices.rootConfig.factory({
        data: { octopus: { subscriptions: { secret: 'x'.repeat(20) } } },
      }),
    );
    const asked = {
      'the catalog': () => catalog.asked,
      'the permission policy': () => policy.asked,
      Octopus: silenceOctopus,
    }[party]();
    const action = actions.find(each => each.id === id)!;
    const { error, reason, ms } = await cancelOnceAsked(asked, async signal =>
      action.handler({
        ...createMockActionContext<any, any>({ input: input as any }),
        signal,
        task: { id: 'task-1' },
        checkpoint: async ({ fn }: { fn(): unknown }) => fn(),
      } as any),
    );
    expect(error).toBe(reason);
    expect(ms).toBeLessThan(1_000);
  });
});
