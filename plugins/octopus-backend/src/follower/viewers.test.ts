import { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createShop, Shop } from '../__testUtils__/createShop';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { registerActions } from '../actions/registerActions';
import { ServiceContext } from '../context/ServiceContext';
import { getFeatureBranches } from '../services/featureBranches/getFeatureBranches';
import { getEnvironmentHistory } from '../services/getEnvironmentHistory';
import { getProjectView } from '../services/getProjectView';
import { getSystemView } from '../services/getSystemView';
import { listRunbookRuns } from '../services/listRunbookRuns';
import { listRunbooks } from '../services/listRunbooks';
import { listReleases } from '../services/releases/listReleases';

const LOOK = { nextMs: 5_000 };
const SHOP = 'component:default/shop';
const SYSTEM = 'system:default/octopub';
const entities: Entity[] = [
  component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
  component('stack', { 'octopus.com/project-slug': 'Spaces-1/shop-other' }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'octopub', namespace: 'default' },
    relations: ['shop', 'stack'].map(name => ({
      type: 'hasPart',
      targetRef: `component:default/${name}`,
    })),
  },
];
const find = (ref: string) =>
  entities.find(
    ({ kind, metadata }) =>
      ref === `${kind.toLowerCase()}:default/${metadata.name}`,
  );
const allow = async (requests: unknown[]) =>
  requests.map(() => ({ result: AuthorizeResult.ALLOW }));

const octopus = setUpOctopus();
const credentials = mockCredentials.user();
const caller = { credentials };
let shop: Shop;
let ctx: ServiceContext;
let actions: ReturnType<typeof actionsRegistryServiceMock>;
let follow: () => Promise<void>;

const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
/** Invokes an action that only reads. */
const invoke = async (name: string, input: object = {}) => {
  const { output } = await actions.invoke({
    id: `test:${name}`,
    input: { entityRef: SHOP, ...input },
    credentials,
  });
  return output;
};

beforeEach(async () => {
  pass(0);
  shop = await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  await deploy(octopus, 'Shop', '1.0.0', 'Development');
  await createRelease(octopus, 'Shop', '1.1.0-blue', {
    ChannelName: 'Feature Branches',
  });
  await deploy(octopus, 'Shop', '1.1.0-blue', 'Feature Branch', {
    'Kubernetes.Namespace': 'blue',
  });
  await deleteNamespace(octopus, 'Shop Other', 'green');
  pass(3600);
  const replica = createReplica(octopus, entities, new SharedStores());
  ctx = {
    ...replica.ctx,
    catalog: {
      getEntities: async () => ({ items: entities }),
      getEntityByRef: async (ref: string) => find(ref),
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(find),
      }),
    },
    permissions: { authorize: allow, authorizeConditional: allow },
  } as unknown as ServiceContext;
  actions = actionsRegistryServiceMock();
  registerActions(actions, ctx);
  const follower = await replica.follower();
  follow = () => follower.look(LOOK);
  await follow();
});
afterEach(() => jest.restoreAllMocks());

const looks: Record<string, () => Promise<unknown>> = {
  'the tab and the cards of a service': () =>
    getProjectView(ctx, caller, SHOP, { mayBeOld: true }),
  'the grid of a system': () => getSystemView(ctx, caller, SYSTEM),
  'the feature branches of a service': () =>
    getFeatureBranches(ctx, caller, SHOP),
  'the feature branches of a system': () =>
    getFeatureBranches(ctx, caller, SYSTEM),
  'the list of releases': () =>
    listReleases(ctx, caller, SHOP, { offset: 0, limit: 10 }),
  'the prereleases': () =>
    listReleases(ctx, caller, SHOP, {
      kind: 'prerelease',
      offset: 0,
      limit: 10,
    }),
  'the list of runbooks': () =>
    listRunbooks(ctx, caller, 'component:default/stack'),
  'the runs of a runbook': () =>
    listRunbookRuns(
      ctx,
      caller,
      'component:default/stack',
      shop.removalRunbookId,
    ),
  'the history of an environment': () =>
    getEnvironmentHistory(ctx, caller, SHOP, shop.environments.Development),
  'the action list-releases': () => invoke('list-releases'),
  'the action get-deployment-status': () => invoke('get-deployment-status'),
  'the action list-feature-branches': () => invoke('list-feature-branches'),
};

describe('while nothing happens in a space that is followed', () => {
  it.each(Object.keys(looks))('%s costs no request', async name => {
    const look = looks[name];
    for (let warming = 0; warming < 3; warming += 1) {
      await look();
      pass(10);
      await follow();
    }
    for (const seconds of [5, 60, 180]) {
      pass(seconds);
      await follow();
      octopus.clear();
      await look();
      expect([seconds, octopus.count()]).toEqual([seconds, 0]);
    }
  });
});

it('shows a change at the next look, wherever somebody asks', async () => {
  const { Development } = shop.environments;
  const names = Object.keys(looks);
  for (const name of names) {
    await looks[name]();
  }
  await createRelease(octopus, 'Shop', '1.2.0', { ChannelName: 'Mainline' });
  await createRelease(octopus, 'Shop', '1.3.0-red', {
    ChannelName: 'Feature Branches',
  });
  await deploy(octopus, 'Shop', '1.2.0', 'Development');
  await deploy(octopus, 'Shop', '1.3.0-red', 'Feature Branch', {
    'Kubernetes.Namespace': 'red',
  });
  const taskId = await deleteNamespace(octopus, 'Shop Other', 'blue');
  const runbook = await octopus.get(`/runbooks/${shop.otherRunbookId}`);
  await octopus.put(`/runbooks/${runbook.Id}`, {
    ...runbook,
    Name: 'See Pods',
  });
  const environment = await octopus.get(`/environments/${Development}`);
  await octopus.put(`/environments/${Development}`, {
    ...environment,
    Name: 'Dev',
  });
  // Not so long that all is read again for want of changes.
  pass(300);
  await follow();
  const expected: Record<string, string[]> = {
    'the tab and the cards of a service': ['1.2.0', 'Dev'],
    'the grid of a system': ['1.2.0', 'Dev'],
    'the feature branches of a service': ['red'],
    'the feature branches of a system': ['red'],
    'the list of releases': ['1.3.0-red'],
    'the prereleases': ['1.3.0-red'],
    'the list of runbooks': ['See Pods', 'Dev'],
    'the runs of a runbook': [taskId],
    'the history of an environment': ['1.2.0'],
    'the action list-releases': ['1.3.0-red', 'Dev'],
    'the action get-deployment-status': ['1.2.0', 'Dev'],
    'the action list-feature-branches': ['red'],
  };
  expect(Object.keys(expected)).toEqual(names);
  for (const name of names) {
    const seen = JSON.stringify(await looks[name]());
    for (const part of expected[name]) {
      expect(`${name}: ${seen}`).toContain(`"${part}"`);
    }
  }
});
