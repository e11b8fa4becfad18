import { createShop, Shop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { timeWaited } from '../__testUtils__/timeWaited';

const octopus = setUpOctopus();
const never = () => new Promise<never>(() => {});
const refuse = async () => {
  throw new Error('The cache is read-only');
};
const later = async () => {
  await new Promise(resolve => setTimeout(resolve, 1_000));
  return undefined;
};

describe('a cache that', () => {
  let shop: Shop;
  let plugin: TestPlugin | undefined;
  let paths: string[];

  beforeEach(async () => {
    shop = await createShop(octopus);
    const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    const { DeploymentId, ServerTaskId } = await deploy(
      octopus,
      'Shop',
      '1.0.0',
      'Development',
    );
    octopus.pass(600);
    octopus.clear();
    paths = [
      'project',
      'releases',
      'releases?kind=mainline',
      'runbooks',
      'feature-branches',
      `channels/${shop.mainline.Id}/release-template`,
      `releases/${releaseId}/preview/${shop.environments.Test}`,
      `deployments/${DeploymentId}`,
      `tasks/${ServerTaskId}`,
    ];
  });
  afterEach(() => plugin?.stop());

  const start = async (cache?: any) => {
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
      ],
      cache,
    });
    return (path: string) => plugin!.get(`default/component/shop/${path}`);
  };
  const withoutAge = (body: any) => ({ ...body, fetchedAt: undefined });

  it.each([
    ['never answers', never, 4],
    ['answers too late', later, 4],
    // It may be a single key that is refused, so each viewer asks again.
    ['rejects', refuse, 80],
  ])('%s holds no page', async (_, fail, mostRequests) => {
    // The first request of all takes long whatever the cache does.
    await (
      await start()
    )('project');
    await plugin?.stop();
    octopus.clear();
    const get = await start({ get: fail, set: fail });
    const { result, waitedMs } = await timeWaited(() =>
      Promise.all(Array.from({ length: 20 }, () => get('project'))),
    );
    for (const { status } of result) {
      expect(status).toBe(200);
    }
    expect(waitedMs).toBeLessThan(2_000);
    expect(octopus.count()).toBeLessThanOrEqual(mostRequests);
    for (const path of paths) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
    }
  });

  it('returns rubbish is like an empty one', async () => {
    const stored = new Map<string, any>();
    const store = {
      get: async (key: string) => stored.get(key),
      set: async (key: string, value: any) => {
        stored.set(key, value);
      },
    };
    const get = await start(store);
    const expected = [];
    for (const path of paths) {
      expected.push(withoutAge((await get(path)).body));
    }
    expect(stored.size).toBeGreaterThan(paths.length);
    const fresh = { loadedAt: Date.now(), freshMs: 1e9 };
    for (const rubbish of [
      'text',
      [],
      {},
      { ...fresh, value: null },
      { ...fresh, value: 'text' },
      { ...fresh, value: [null] },
      { ...fresh, value: { view: null, Items: [null], task: {} } },
    ]) {
      for (const [index, path] of paths.entries()) {
        [...stored.keys()].forEach(key => stored.set(key, rubbish));
        const { status, body } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(Object.keys(withoutAge(body)).sort()).toEqual(
          expect.arrayContaining(
            Object.keys(expected[index]).filter(key => key !== 'isPartial'),
          ),
        );
      }
    }
  });
});
