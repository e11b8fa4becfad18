import { setTimeout } from 'node:timers/promises';
import { CacheManager } from '@backstage/backend-defaults/cache';
import { mockServices } from '@backstage/backend-test-utils';
import {
  describeWithValkey,
  RealServer,
  startValkey,
} from '@octopus-backstage/real-servers';
import { createShop } from '../__testUtils__/createShop';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { timeWaited } from '../__testUtils__/timeWaited';

/** No response of ours may wait longer, whatever the cache does. */
const LIMIT_MS = 2_000;
/** After a read that took too long, the cache is not asked for ten seconds. */
const PAUSE_MS = 10_500;
const ATTEMPTS = 4;
const VIEWERS = 20;
const PAGE = 'default/component/shop/project';

const octopus = setUpOctopus();

/** The cache of Backstage itself, with the client that it has in production. */
function connect(store: string, { url }: RealServer) {
  const manager = CacheManager.fromConfig(
    mockServices.rootConfig({
      data: { backend: { cache: { store, connection: url } } },
    }),
  );
  const service = manager.forPlugin('octopus');
  // Backstage never closes a connection, which would keep Jest from ending; the
  // factory returns another view of the same one.
  const { store: client } = (manager as any).storeFactories[store]('octopus');
  // The client for Redis of @keyv/redis 4.6 leaves errors of its connection
  // unhandled, and does not connect again: use the one for Valkey.
  client.client?.on?.('error', () => {});
  return { service, disconnect: () => client.disconnect(true) };
}

describeWithValkey('a real cache', () => {
  let server: RealServer;
  const cleanUp: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    server = await startValkey();
    await createShop(octopus);
    octopus.pass(600);
  });
  afterEach(async () => {
    for (const each of cleanUp.splice(0).reverse()) {
      await each();
    }
    await server.stop();
  });

  const start = async (store: string) => {
    const { service, disconnect } = connect(store, server);
    cleanUp.push(() => disconnect().catch(() => {}));
    const plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
      ],
      cache: {
        get: key => service.get(key) as Promise<any>,
        set: (key, value, settings) => service.set(key, value, settings),
      },
    });
    cleanUp.push(plugin.stop);
    return plugin;
  };
  /** Many ask at once: each has an answer, and soon. */
  const expectQuick = async (plugin: TestPlugin) => {
    const { result, waitedMs } = await timeWaited(() =>
      Promise.all(Array.from({ length: VIEWERS }, () => plugin.get(PAGE))),
    );
    expect(new Set(result.map(({ status }) => status))).toEqual(new Set([200]));
    expect(waitedMs).toBeLessThan(LIMIT_MS);
  };
  /** Whether another replica finds what this one has read. */
  const isShared = async (plugin: TestPlugin, store: string) => {
    await expectQuick(plugin);
    const other = await start(store);
    octopus.clear();
    await expectQuick(other);
    return octopus.count() === 0;
  };
  /** Clients connect again in their own time, and then a read has to find out. */
  const isSharedAgain = async (plugin: TestPlugin, store: string) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await setTimeout(PAUSE_MS);
      if (await isShared(plugin, store)) {
        return true;
      }
    }
    return false;
  };

  it.each(['valkey', 'redis'])(
    'that is killed holds no page through the client for %s, and is used again once it is back',
    async store => {
      const plugin = await start(store);
      expect(await isShared(plugin, store)).toBe(true);

      await server.kill();
      await expectQuick(plugin);
      await setTimeout(PAUSE_MS);
      await expectQuick(plugin);

      await server.start();
      expect(await isSharedAgain(plugin, store)).toBe(true);
    },
    90_000,
  );

  it.each(['valkey', 'redis'])(
    'that is frozen holds no page through the client for %s, and is used again afterwards',
    async store => {
      const plugin = await start(store);
      server.freeze();
      await expectQuick(plugin);
      await expectQuick(plugin);

      server.thaw();
      expect(await isSharedAgain(plugin, store)).toBe(true);
    },
    90_000,
  );
});
