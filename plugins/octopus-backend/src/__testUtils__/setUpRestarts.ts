import { setTimeout } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { http } from 'msw';
import { createShop, Shop } from './createShop';
import { BASE_URL, setUpOctopus, TestOctopus } from './setUpOctopus';
import { component, startPlugin, TestPlugin } from './startPlugin';

type Knex = Parameters<typeof mockServices.database>[0]['knex'];

const ANNOTATIONS = { 'octopus.com/project-slug': 'shop' };

/**
 * Portals that share a database, one after another or at the same time, with the
 * component `shop` and one that only John may see.
 */
export function setUpRestarts(options: { version?: string } = {}) {
  const octopus = setUpOctopus(options);
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const running: TestPlugin[] = [];
  const onEnd: (() => void)[] = [];
  const portals = {
    octopus,
    start,
    stopAll,
    untilKept,
    untilCurrent,
    hold,
  } as {
    octopus: TestOctopus;
    shop: Shop;
    knex: Knex;
    start: typeof start;
    stopAll: typeof stopAll;
    untilKept: typeof untilKept;
    untilCurrent: typeof untilCurrent;
    hold: typeof hold;
  };

  async function start(
    more: Partial<Parameters<typeof startPlugin>[1]> = {},
  ): Promise<TestPlugin> {
    const plugin = await startPlugin(octopus, {
      entities: [
        component('shop', ANNOTATIONS),
        component('secret', ANNOTATIONS, {
          metadata: {
            name: 'secret',
            namespace: 'default',
            labels: { hidden: 'true' },
            annotations: ANNOTATIONS,
          },
        }),
      ],
      ...(!more.getClient && { database: { knex: portals.knex } }),
      ...more,
    });
    running.push(plugin);
    octopus.clear();
    return plugin;
  }

  async function stopAll(): Promise<void> {
    await Promise.all(running.splice(0).map(plugin => plugin.stop()));
  }

  /** Until a view that was read at this time is in the database. */
  async function untilKept(fetchedAt: string): Promise<void> {
    await until(async () => {
      const kept = await portals.knex('octopus_known').select('value');
      return kept.some(({ value }) => value.includes(fetchedAt));
    });
  }

  /** Asks as the page does, until it is no longer told that this may be old. */
  async function untilCurrent(plugin: TestPlugin, path: string) {
    for (;;) {
      const { status, body } = await plugin.get(path);
      if (status !== 200 || !body.isLastKnown) {
        return { status, body };
      }
      await setTimeout(20);
    }
  }

  /** Lets Octopus answer nothing until the returned function is called. */
  function hold(): () => void {
    let letGo = () => {};
    const held = new Promise<void>(resolve => {
      letGo = resolve;
    });
    onEnd.push(letGo);
    octopus.server.use(
      // No response: the stand-in gets the request.
      http.all(`${BASE_URL}/*`, async () => {
        await held;
      }),
    );
    return letGo;
  }

  beforeEach(async () => {
    jumpAhead(0);
    portals.shop = await createShop(octopus);
    portals.knex = await databases.init('SQLITE_3');
  });
  afterEach(async () => {
    onEnd.splice(0).forEach(end => end());
    await stopAll();
    jest.restoreAllMocks();
  });
  return portals;
}

/** Waits for what nobody waits for. */
export async function until(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await condition())) {
    await setTimeout(20);
  }
}

/** Lets the clock of the backends jump ahead; between jumps it stands still. */
export function jumpAhead(seconds: number): void {
  const now = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(now);
}
