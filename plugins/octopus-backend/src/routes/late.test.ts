import { setTimeout } from 'node:timers/promises';
import { http } from 'msw';
import { ServiceContext } from '../context/ServiceContext';
import { createShop, Shop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import { jumpAhead } from '../__testUtils__/setUpRestarts';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { entityRoutes } from './entityRoutes';
import { portalRoutes } from './portalRoutes';

const ANNOTATIONS = { 'octopus.com/project-slug': 'Spaces-1/shop' };
const PROJECT = 'entity/default/component/shop/project';
/** What is held does not come later either, and a busy machine needs some time to ask. */
const SHORT_MS = 2_000;

const octopus = setUpOctopus();
let shop: Shop;
let plugin: TestPlugin;
const onEnd: (() => void)[] = [];

beforeEach(async () => {
  shop = await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  await deploy(octopus, 'Shop', '1.0.0', 'Development');
  octopus.pass(600);
});
afterEach(async () => {
  onEnd.splice(0).forEach(end => end());
  await plugin.stop();
  jest.restoreAllMocks();
});

const start = async (limitMs: number) => {
  plugin = await startPlugin(octopus, {
    entities: [
      component('shop', ANNOTATIONS),
      component('platform', ANNOTATIONS, {
        kind: 'System',
        relations: [{ type: 'hasPart', targetRef: 'component:default/shop' }],
      }),
    ],
    settings: { answerWithin: `${limitMs}ms` },
  });
};

/** Something that does not come until the returned function is called. */
const hold = () => {
  let letGo = () => {};
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  onEnd.push(letGo);
  return { held, letGo };
};

/** Lets Octopus answer nothing until the returned function is called. */
const holdOctopus = () => {
  const { held, letGo } = hold();
  // No response: the stand-in gets the request.
  octopus.server.use(
    http.all(`${BASE_URL}/*`, async () => {
      await held;
    }),
  );
  return letGo;
};

/** Asks again as the page does. */
const untilThere = async (path: string) => {
  for (;;) {
    const { status, body } = await plugin.getGlobal(path);
    if (status !== 503) {
      return { status, body };
    }
    await setTimeout(20);
  }
};

/** Every route that reads; what an id of `1` names need not exist. */
const paths = () => {
  const ids: Record<string, string> = {
    channelId: shop.mainline.Id,
    environmentId: shop.environments.Development,
    releaseId: 'Releases-1',
    deploymentId: 'Deployments-1',
    taskId: 'ServerTasks-1',
    artifactId: 'Artifacts-1',
    runbookId: 'Runbooks-1',
    space: 'Spaces-1',
    project: 'shop',
  };
  const ctx = {} as ServiceContext;
  const fill = (routes: object) =>
    Object.keys(routes)
      .filter(route => route.startsWith('GET '))
      .map(route =>
        route.slice('GET /'.length).replace(/:(\w+)/g, (_, name) => ids[name]),
      );
  return [
    ...fill(entityRoutes(ctx)).map(path =>
      path === 'system'
        ? 'entity/default/system/platform/system'
        : `entity/default/component/shop/${path}`,
    ),
    ...fill(portalRoutes(ctx)).filter(path => path !== 'instances'),
  ];
};

const stillReading = (what: string) => ({
  error: {
    name: 'ServiceUnavailableError',
    reason: 'stillReading',
    message: `${what} has not answered yet; reading goes on`,
  },
  response: { statusCode: 503 },
});

describe('while Octopus does not answer', () => {
  it('every route that reads says so, and has what came when asked again', async () => {
    await start(SHORT_MS);
    const letGo = holdOctopus();
    const all = paths();
    expect(all.length).toBeGreaterThan(20);
    await Promise.all(
      all.map(async path => {
        const { status, headers, body } = await plugin.getGlobal(path);
        expect([path, status]).toEqual([path, 503]);
        expect(headers['retry-after']).toBe('1');
        expect(body).toMatchObject(stillReading('Octopus'));
      }),
    );
    letGo();
    for (const path of all) {
      const { status } = await untilThere(path);
      expect([200, 404]).toContain(status);
    }
  }, 60_000);

  it('the last that is known is shown, marked, and pages are told of what comes', async () => {
    // A quarter of it is left for the answer, once the last known has to do.
    await start(8_000);
    const before = await untilThere(PROJECT);
    jumpAhead(600);
    const letGo = holdOctopus();
    const { status, body } = await plugin.getGlobal(PROJECT);
    expect(status).toBe(200);
    expect(body).toEqual({ ...before.body, isLastKnown: true });
    expect(plugin.publish).not.toHaveBeenCalled();
    letGo();
    let after = await untilThere(PROJECT);
    while (after.body.isLastKnown) {
      after = await untilThere(PROJECT);
    }
    expect(after.body.fetchedAt > before.body.fetchedAt).toBe(true);
    expect(plugin.publish).toHaveBeenCalledTimes(1);
  }, 60_000);
});

describe('while Backstage itself does not answer', () => {
  it.each([
    ['The catalog', () => plugin.catalog.getEntityByRef],
    ['The permission policy', () => plugin.authorize],
  ])('the route says that it is %s', async (what, service) => {
    await start(SHORT_MS);
    const { held } = hold();
    service().mockImplementation(async () => {
      await held;
      throw new Error('held until the end');
    });
    const { status, body } = await plugin.getGlobal(PROJECT);
    expect(status).toBe(503);
    expect(body).toMatchObject(stillReading(what));
  });
});
