import {
  clockedSandbox,
  createRelease,
  createShop,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
const LONG = 600;

let shop: Shop;
let releaseId: string;
beforeEach(async () => {
  shop = await createShop(api);
  releaseId = (await createRelease(api, 'Shop')).ReleaseId;
});

const inSeconds = (seconds: number) =>
  new Date(clock.now().getTime() + seconds * 1000).toISOString();
const start = (values: object = {}, of = releaseId) =>
  api.post('/deployments', {
    ReleaseId: of,
    EnvironmentId: shop.environments.Development,
    ...values,
  });
const task = ({ TaskId }: { TaskId: string }) => api.get(`/tasks/${TaskId}`);

describe('a scheduled deployment', () => {
  it('keeps nothing else waiting before it is due', async () => {
    const scheduled = await start({ QueueTime: inSeconds(7 * 24 * 3600) });
    const other = await start();
    clock.pass(LONG);
    expect(await task(scheduled)).toMatchObject({
      State: 'Queued',
      StartTime: null,
    });
    expect((await task(other)).State).toBe('Success');
  });

  it('takes its place in the queue when it is due, not when it was made', async () => {
    const running = await start();
    clock.pass(5);
    const scheduled = await start({ QueueTime: inSeconds(20) });
    const held = await start();
    clock.pass(LONG);
    const [first, second, third] = await Promise.all(
      [running, held, scheduled].map(async each => task(each)),
    );
    expect(first.CompletedTime <= second.StartTime).toBe(true);
    expect(second.CompletedTime <= third.StartTime).toBe(true);
  });

  it('is what the progression calls current while it was made last, wherever it ran', async () => {
    const scheduled = await start({ QueueTime: inSeconds(LONG) });
    const { ReleaseId } = await createRelease(api, 'Shop');
    const other = await start({}, ReleaseId);
    clock.pass(3 * LONG);
    const { Releases } = await api.get(
      `/projects/${shop.service.Id}/progression`,
    );
    const items = Releases.flatMap(
      (release: any) => release.Deployments[shop.environments.Development],
    );
    expect(
      items.map(({ DeploymentId, IsCurrent }: any) => [
        DeploymentId,
        IsCurrent,
      ]),
    ).toEqual([
      [other.Id, true],
      [scheduled.Id, false],
    ]);
    expect(items[0].CompletedTime < items[1].StartTime).toBe(true);
    expect(items[1].QueueTime).toBe(scheduled.QueueTime);
  });
});

describe('QueueTimeExpiry', () => {
  it('gives up what its concurrency tag held for too long', async () => {
    const running = await start();
    clock.pass(5);
    const held = await start({ QueueTimeExpiry: inSeconds(1) });
    clock.pass(2);
    expect((await task(running)).State).toBe('Executing');
    expect(await task(held)).toMatchObject({
      State: 'TimedOut',
      IsCompleted: true,
      StartTime: null,
    });
  });

  it('gives up what a stopped queue held for too long', async () => {
    const space = await api.get('/api/spaces/Spaces-2');
    await api.put('/api/spaces/Spaces-2', { ...space, TaskQueueStopped: true });
    const held = await start({
      QueueTime: inSeconds(10),
      QueueTimeExpiry: inSeconds(20),
    });
    clock.pass(15);
    expect((await task(held)).State).toBe('Queued');
    clock.pass(10);
    expect((await task(held)).State).toBe('TimedOut');
  });

  it('leaves alone what starts in time', async () => {
    const held = await start({
      QueueTime: inSeconds(10),
      QueueTimeExpiry: inSeconds(20),
    });
    clock.pass(LONG);
    expect((await task(held)).State).toBe('Success');
  });
});
