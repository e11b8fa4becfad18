import {
  coreServices,
  createBackendPlugin,
  RootHealthService,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { Dependencies, dependenciesServiceRef } from './Dependencies';
import { rootHealth } from './rootHealth';

async function start() {
  const found: { health?: RootHealthService; dependencies?: Dependencies } = {};
  const plugin = createBackendPlugin({
    pluginId: 'test',
    register(reg) {
      reg.registerInit({
        deps: {
          health: coreServices.rootHealth,
          dependencies: dependenciesServiceRef,
        },
        async init(deps) {
          Object.assign(found, deps);
        },
      });
    },
  });
  const backend = await startTestBackend({ features: [plugin, rootHealth] });
  return {
    health: found.health!,
    dependencies: found.dependencies!,
    stop: () => backend.stop(),
  };
}

describe('readiness', () => {
  let portal: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    portal = await start();
  });
  afterEach(() => portal.stop());

  it('is given while everything that is needed is there', async () => {
    portal.dependencies.add('database', async () => {});
    await expect(portal.health.getReadiness()).resolves.toEqual({
      status: 200,
      payload: { status: 'ok' },
    });
  });

  it('is not given, at once, while something refuses', async () => {
    portal.dependencies.add('database', async () => {
      throw new Error('ECONNREFUSED');
    });
    await expect(portal.health.getReadiness()).resolves.toEqual({
      status: 503,
      payload: { message: 'database: Error: ECONNREFUSED', status: 'error' },
    });
    await expect(portal.health.getLiveness()).resolves.toMatchObject({
      status: 200,
    });
  });

  it('is not given while something does not answer, which is asked once', async () => {
    let answer = () => {};
    const check = jest.fn(
      () =>
        new Promise<void>(resolve => {
          answer = resolve;
        }),
    );
    portal.dependencies.add('database', check);
    const begin = performance.now();
    for (const _ of [1, 2]) {
      await expect(portal.health.getReadiness()).resolves.toMatchObject({
        status: 503,
        payload: { message: 'database: no response within 800 ms' },
      });
    }
    expect(performance.now() - begin).toBeLessThan(3_000);
    expect(check).toHaveBeenCalledTimes(1);
    answer();
    await expect(portal.health.getReadiness()).resolves.toMatchObject({
      status: 200,
    });
  });

  it('ends when the backend shuts down', async () => {
    await portal.stop();
    await expect(portal.health.getReadiness()).resolves.toMatchObject({
      status: 503,
    });
  });

  it('is given again after a check that never answers is taken for lost', async () => {
    const check = jest
      .fn<Promise<void>, []>()
      .mockImplementationOnce(() => new Promise(() => {}))
      .mockResolvedValue();
    portal.dependencies.add('database', check);
    const readiness = async () => (await portal.health.getReadiness()).status;
    expect(await readiness()).toBe(503);
    const later = Date.now() + 11_000;
    const now = jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await readiness()).toBe(200);
    now.mockRestore();
  });
});
