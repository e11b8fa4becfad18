import { CacheService } from '@backstage/backend-plugin-api';
import { createRelease, deploy } from '../__testUtils__/history';
import {
  jumpAhead,
  setUpRestarts,
  until,
} from '../__testUtils__/setUpRestarts';
import { component, TestPlugin } from '../__testUtils__/startPlugin';
import { timeWaited } from '../__testUtils__/timeWaited';

const SHOP = 'default/component/shop';
const FOLLOWER = 'octopus-read-model-follower';
const STACK = 'default/component/stack';
/** How late others may see what somebody did in the portal. */
const MOST_MS = 1_000;

const portals = setUpRestarts();
const { octopus } = portals;

/** What replicas in production share. */
const createCache = () => {
  const values = new Map<string, string>();
  const cache: Pick<CacheService, 'get' | 'set'> = {
    get: async key => {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    set: async (key, value) => {
      values.set(key, JSON.stringify(value));
    },
  };
  return cache;
};

/** Opens a page in a replica, until all of it is there. */
const open = async (replica: TestPlugin, entity: string) => {
  await until(async () => {
    const { body } = await replica.get(`${entity}/project`);
    jumpAhead(6);
    return !body.isPartial && !body.isLastKnown;
  });
};
/** When pages are told that something of a project is new. */
const untilTold = (replicas: TestPlugin[], key: string) =>
  until(() =>
    replicas.some(({ publish }) =>
      publish.mock.calls.some(([{ message }]) => message.key === key),
    ),
  );
/** The clock stands still: from the last look on, nobody looks because it is time to. */
const untilFollowed = () =>
  until(async () => {
    const rows = await portals.knex('octopus_known').select('key', 'value');
    const space = rows.find(({ key }) => /^followed.*Spaces-1$/.test(key));
    return space && JSON.parse(space.value).followedAt === Date.now();
  });
const view = async (replica: TestPlugin, entity = SHOP) =>
  (await replica.get(`${entity}/project`)).body;

describe('with two replicas', () => {
  let replicas: TestPlugin[];

  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await createRelease(octopus, 'Shop', '1.1.0-blue', {
      ChannelName: 'Feature Branches',
    });
    await deploy(octopus, 'Shop', '1.1.0-blue', 'Feature Branch', {
      'Kubernetes.Namespace': 'blue',
    });
    octopus.pass(600);
    const cache = createCache();
    const entities = [
      component('shop', { 'octopus.com/project-slug': 'shop' }),
      component('stack', { 'octopus.com/project-slug': 'shop-other' }),
    ];
    const leader = await portals.start({ cache, entities });
    replicas = [await portals.start({ cache, entities }), leader];
    // It goes on until the backend is stopped.
    const following = leader.scheduler.triggerTask(FOLLOWER);
    following.catch(() => {});
    for (const replica of replicas) {
      await open(replica, SHOP);
      await open(replica, STACK);
    }
    await untilFollowed();
    replicas.forEach(({ publish }) => publish.mockClear());
  });

  it('a deployment is at once on the page of who started it, and within a second on all others', async () => {
    const [mine, other] = replicas;
    const { project, environments } = portals.shop;
    const before = await view(other);
    const release = before.releases.find(
      ({ version }: { version: string }) => version === '1.0.0',
    );
    expect(before.isActive).toBe(false);
    const { waitedMs } = await timeWaited(async () => {
      const { status } = await mine.post(`${SHOP}/deployments`, {
        releaseId: release.id,
        environmentId: environments.Development,
      });
      expect(status).toBe(201);
      expect((await view(mine)).isActive).toBe(true);
      await untilTold([mine], `main/Spaces-1/${project.Id}`);
      expect((await view(other)).isActive).toBe(true);
    });
    expect(waitedMs).toBeLessThan(MOST_MS);
  });

  it('a write lets whoever follows the space look at once', async () => {
    const [mine] = replicas;
    const { environments, removalRunbookId } = portals.shop;
    jumpAhead(1);
    const { status } = await mine.post(`${STACK}/runbook-runs`, {
      runbookId: removalRunbookId,
      environmentId: environments['Feature Branch'],
      variables: { 'Kubernetes.Namespace': 'blue' },
    });
    expect(status).toBe(201);
    await until(async () => {
      const rows = await portals
        .knex('octopus_known')
        .select('key', 'loaded_at');
      const rung = rows.find(({ key }) => /Spaces-1.*rungAt$/.test(key));
      return rung && Number(rung.loaded_at) >= Date.now();
    });
  });
});
