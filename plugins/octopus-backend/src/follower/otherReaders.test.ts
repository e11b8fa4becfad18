import { TestDatabases } from '@backstage/backend-test-utils';
import {
  createOctopusClient,
  formatFeatureBranchRecord,
} from '@octopus-backstage/plugin-octopus-node';
import { http, HttpResponse } from 'msw';
import { createShop, Shop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { ScheduledContext } from '../context/ServiceContext';
import { ExpiryMemory } from '../expiry/ExpiryMemory';
import { removeExpired } from '../expiry/removeExpired';
import { notifyOwners } from '../notifications/notifyOwners';
import { ToldTasks } from '../notifications/ToldTasks';
import { readRunbookRuns } from '../octopus/runbookRuns';
import { getSearchContents } from '../services/search/getSearchContents';
import { openProject } from '../target/openProject';

const LOOK = { nextMs: 5_000 };
const MINUTE = 60;
const ENTITY = component('shop', {
  'octopus.com/project-slug': 'Spaces-1/shop',
});

/** Its project has the runbook that deletes namespaces. */
const STACK = component('stack', {
  'octopus.com/project-slug': 'Spaces-1/shop-other',
});

const octopus = setUpOctopus();
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
let shop: Shop;
let ctx: ScheduledContext;
let follow: () => Promise<void>;
const send = jest.fn();

const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
/** How many requests something costs that is done while nothing happens. */
const costOf = async (read: () => Promise<unknown>) => {
  pass(2 * MINUTE);
  await follow();
  octopus.clear();
  await read();
  return octopus.count();
};
const createBranchRelease = () =>
  createRelease(octopus, 'Shop', '1.1.0-blue', {
    ChannelName: 'Feature Branches',
  });
/** Deploys a feature branch that expires after so many minutes. */
const deployUntil = async (ReleaseId: string, minutes: number) => {
  const environmentId = shop.environments['Feature Branch'];
  const { Form } = await octopus.get(
    `/releases/${ReleaseId}/deployments/preview/${environmentId}`,
  );
  const expiresAt = new Date(octopus.now() + minutes * MINUTE * 1000);
  await octopus.post('/deployments', {
    ReleaseId,
    EnvironmentId: environmentId,
    FormValues: { [Form.Elements[0].Name]: 'blue' },
    Comments: formatFeatureBranchRecord({
      namespace: 'blue',
      branch: 'blue',
      expiresAt: expiresAt.toISOString(),
    }),
  });
  pass(10 * MINUTE);
};
const runs = async () => (await octopus.get('/runbookRuns')).TotalResults;

beforeEach(async () => {
  pass(0);
  send.mockReset();
  shop = await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  pass(600);
  const replica = createReplica(octopus, [ENTITY, STACK], new SharedStores());
  const writer = createOctopusClient({
    instance: {
      name: 'main',
      baseUrl: BASE_URL,
      credential: { apiKey: octopus.sandbox.keys.admin },
    },
    access: 'write',
  });
  ctx = {
    ...replica.ctx,
    octopus: {
      ...replica.ctx.octopus,
      client: ({ access }: { access: string }) =>
        access === 'write' ? writer : replica.ctx.octopus.client({} as any),
    },
    catalog: {
      ...replica.ctx.catalog,
      getEntitiesByRefs: async () => ({ items: [ENTITY] }),
    },
    auditor: {
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    },
    notifications: { send },
    followed: replica.followed.unwatched(),
  } as unknown as ScheduledContext;
  const follower = await replica.follower();
  follow = () => follower.look(LOOK);
  await follow();
});
afterEach(() => jest.restoreAllMocks());

describe('while nothing happens in a space that is followed', () => {
  it('notifications cost no request, and what fails is told at the next check', async () => {
    const knex = await databases.init('SQLITE_3');
    const told = new ToldTasks({ getClient: async () => knex });
    const check = () => notifyOwners(ctx, told);
    await check();
    expect(await costOf(check)).toBe(0);
    expect(await costOf(check)).toBe(0);
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    pass(10 * MINUTE);
    await follow();
    octopus.clear();
    await check();
    expect(send).toHaveBeenCalledTimes(1);
    // What failed, and what waits: whose it is says the model.
    expect(octopus.count()).toBe(2);
    expect(await costOf(check)).toBe(0);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('expiry costs no request, until something has expired', async () => {
    const memory = new ExpiryMemory();
    const check = () => removeExpired(ctx, memory);
    await deployUntil(await createBranchRelease(), 60);
    await follow();
    octopus.clear();
    await check();
    expect(octopus.count()).toBeGreaterThan(0);
    expect(await costOf(check)).toBe(0);
    expect(await costOf(check)).toBe(0);
    expect(await runs()).toBe(0);
    pass(60 * MINUTE);
    await check();
    // It has read all of it right before.
    expect(await runs()).toBe(1);
    await check();
    pass(10 * MINUTE);
    await follow();
    await check();
    expect(await costOf(check)).toBe(0);
    expect(await runs()).toBe(1);
  });

  it('expiry sees what was done a moment ago, before somebody noticed it', async () => {
    const memory = new ExpiryMemory();
    const release = await createBranchRelease();
    await deployUntil(release, 60);
    await follow();
    await removeExpired(ctx, memory);
    pass(60 * MINUTE);
    // The model knows of one that has expired.
    await follow();
    await deployUntil(release, 300);
    await removeExpired(ctx, memory);
    expect(await runs()).toBe(0);
  });

  it('the list of runs costs no request, and has those that events tell of no project', async () => {
    octopus.server.use(
      http.get(`${BASE_URL}/api/Spaces-1/events`, async ({ request }) => {
        const answer = await octopus.sandbox.handle(request);
        const { Items, ...page } = await (answer as Response).json();
        return HttpResponse.json({
          ...page,
          Items: Items.map((event: any) => ({
            ...event,
            RelatedDocumentIds: event.RelatedDocumentIds.filter(
              (id: string) => !id.startsWith('Projects-'),
            ),
          })),
        });
      }),
    );
    const run = async () => {
      const { Name } = await octopus.get(`/runbooks/${shop.runbookId}`);
      await octopus.post('/runbook-runs/create/v1', {
        SpaceId: 'Spaces-1',
        SpaceIdOrName: 'Spaces-1',
        ProjectName: 'Shop',
        RunbookName: Name,
        EnvironmentNames: ['Development'],
      });
    };
    const read = async () => {
      const ref = { instance: 'main', spaceId: 'Spaces-1' };
      const target = await openProject(ctx, { ...ref, project: 'shop' });
      const runsOf = await readRunbookRuns(ctx, target);
      return runsOf(shop.runbookId);
    };
    await run();
    pass(10 * MINUTE);
    await follow();
    expect(await read()).toHaveLength(1);
    expect(await costOf(read)).toBe(0);
    await run();
    pass(MINUTE);
    await follow();
    expect(await read()).toHaveLength(2);
  });

  it.each(['releases', 'runbooks'] as const)(
    'the search costs no request for %s, and finds what is new',
    async part => {
      const read = () =>
        getSearchContents(
          ctx,
          { credentials: {} as any },
          {
            part,
            entityRef: ['component:default/shop'],
          },
        );
      await read();
      expect(await costOf(read)).toBe(0);
      expect(await costOf(read)).toBe(0);
      await createRelease(octopus, 'Shop', '1.2.0', {
        ChannelName: 'Mainline',
      });
      const runbook = await octopus.get(`/runbooks/${shop.runbookId}`);
      await octopus.put(`/runbooks/${shop.runbookId}`, {
        ...runbook,
        Name: 'See Pods',
      });
      pass(10);
      await follow();
      const [found] = await read();
      expect(JSON.stringify(found)).toContain(
        part === 'releases' ? '1.2.0' : 'See Pods',
      );
    },
  );
});
