import { Entity } from '@backstage/catalog-model';
import { environmentState } from '@octopus-backstage/plugin-octopus-common';
import { createRelease } from '../__testUtils__/history';
import { scheduler } from '../__testUtils__/schedule';
import { setUpShop } from '../__testUtils__/setUpShop';

const WEEK = 7 * 24 * 3600;
const octopub: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'octopub', namespace: 'default' },
  spec: { owner: 'guests' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/shop' }],
};
const portal = setUpShop({ entities: [octopub] });
const { octopus } = portal;
const { deployAt, deleteAt } = scheduler(octopus, () => portal.shop);

/** Lets the clocks of the server and of the backend go on. */
const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
afterEach(() => jest.restoreAllMocks());

const page = async () => {
  for (let reading = 0; reading < 10; reading += 1) {
    const { body } = await portal.get('project');
    if (!body.isPartial) {
      return body;
    }
    pass(6);
  }
  throw new Error('The view stays partial');
};
const stateOf = (project: any, environment: string) =>
  environmentState(project, portal.shop.environments[environment]);
const row = async () => {
  const { body } = await portal.plugin.get('default/system/octopub/system');
  return body.rows[0];
};

describe('many deployments to an environment that hides what runs', () => {
  it('do not push out feature branches', async () => {
    pass(0);
    const [branch, runs, other] = await Promise.all(
      [
        ['1.0.0-a', 'Feature Branches'],
        ['1.0.0', 'Mainline'],
        ['1.1.0', 'Mainline'],
      ].map(([version, ChannelName]) =>
        createRelease(octopus, 'Shop', version, { ChannelName }),
      ),
    );
    await deployAt(branch, 'Feature Branch', { namespace: 'blue' });
    pass(600);
    for (let count = 0; count < 100; count += 1) {
      await deployAt(other, 'Development');
    }
    await deployAt(runs, 'Development');
    pass(24 * 3600);
    await octopus.get('/tasks');
    // The progression shows this plan only, and not that the release runs.
    await deployAt(runs, 'Development', { in: WEEK });
    const view = await page();
    expect(stateOf(view, 'Feature Branch').slots).toMatchObject([
      { namespace: 'blue', deployed: { version: '1.0.0-a' } },
    ]);
    expect(stateOf(view, 'Development').slots).toMatchObject([
      { deployed: { version: '1.0.0' } },
    ]);
  }, 60_000);
});

describe('a deployment that was asked for first and ran last', () => {
  let first: string;
  let second: string;
  beforeEach(async () => {
    pass(0);
    first = await createRelease(octopus, 'Shop', '1.0.0');
    second = await createRelease(octopus, 'Shop', '1.1.0');
  });

  it('is what runs: on the page and in the grid', async () => {
    await deployAt(first, 'Development', { in: 70 });
    await deployAt(second, 'Development');
    pass(600);
    const [slot] = stateOf(await page(), 'Development').slots;
    expect(slot.deployed?.version).toBe('1.0.0');
    expect(slot.latest?.version).toBe('1.0.0');
    expect((await row()).current.Development.version).toBe('1.0.0');
  });

  it('is what runs, also when its release was asked for again in between', async () => {
    const planned = await deployAt(first, 'Development', { in: 1200 });
    await deployAt(first, 'Development');
    pass(300);
    await deployAt(second, 'Development');
    pass(300);
    const [before] = stateOf(await page(), 'Development').slots;
    expect(before.deployed?.version).toBe('1.1.0');
    expect(before.scheduled).toMatchObject({
      id: planned.Id,
      version: '1.0.0',
      scheduledFor: planned.QueueTime,
    });
    pass(1200);
    const view = await page();
    const [slot] = stateOf(view, 'Development').slots;
    expect(slot.deployed).toMatchObject({ id: planned.Id, version: '1.0.0' });
    expect(slot.latest?.id).toBe(planned.Id);
    expect((await row()).current.Development.id).toBe(planned.Id);
    // Attempts that say nothing more are left to the history of the environment.
    const [again] = view.releases.filter(
      ({ version }: any) => version === '1.0.0',
    );
    expect(again.deployments).toHaveLength(2);
  });

  it('changes nothing before: it is shown as scheduled, and nobody polls faster', async () => {
    await deployAt(second, 'Development');
    pass(600);
    const { QueueTime } = await deployAt(first, 'Development', { in: WEEK });
    pass(600);
    const view = await page();
    expect(view.isActive).toBe(false);
    const [slot] = stateOf(view, 'Development').slots;
    expect(slot.deployed?.version).toBe('1.1.0');
    expect(slot.latest?.version).toBe('1.1.0');
    expect(slot.scheduled).toMatchObject({
      version: '1.0.0',
      scheduledFor: QueueTime,
    });
    const { current, newer } = await row();
    expect(current.Development.version).toBe('1.1.0');
    expect(newer.Development).toMatchObject({
      version: '1.0.0',
      scheduledFor: QueueTime,
    });
    const details = await portal.get(`deployments/${slot.scheduled!.id}`);
    expect(details.body.task.scheduledFor).toBe(QueueTime);
    octopus.clear();
    pass(20);
    await portal.get('project');
    expect(octopus.count()).toBe(0);
  });

  it('counts as under way once it is due, also where something holds it', async () => {
    await deployAt(second, 'Development');
    pass(3);
    await deployAt(first, 'Development', { in: 5 });
    pass(8);
    const view = await page();
    expect(view.isActive).toBe(true);
    expect(stateOf(view, 'Development').slots[0].scheduled).toBeUndefined();
  });

  it('counts as under way at once where the clock of the server is ahead', async () => {
    await deployAt(first, 'Development');
    jest.spyOn(Date, 'now').mockReturnValue(octopus.now() - 10_000);
    const { body: view } = await portal.get('project');
    expect(view.isActive).toBe(true);
    const [slot] = stateOf(view, 'Development').slots;
    expect(slot.scheduled).toBeUndefined();
    expect(slot.latest).toMatchObject({ version: '1.0.0', state: 'Queued' });
    const { body } = await portal.get(`deployments/${slot.latest!.id}`);
    expect(body.task.scheduledFor).toBeUndefined();
  });

  it.each(['Queued', 'Failed'])(
    'does not hide what runs when the same release is %s again',
    async state => {
      await deployAt(second, 'Development');
      pass(600);
      await deployAt(first, 'Development');
      pass(600);
      if (state === 'Failed') {
        // The stand-in runs what is due when it is asked: only then the next one fails.
        await octopus.get('/tasks');
        await octopus.sandbox.failStep({
          project: 'Shop',
          step: 'Security Scan',
        });
      }
      await deployAt(first, 'Development', {
        in: state === 'Queued' ? WEEK : undefined,
      });
      pass(600);
      const [slot] = stateOf(await page(), 'Development').slots;
      expect(slot.deployed).toMatchObject({
        version: '1.0.0',
        state: 'Success',
      });
      expect((slot.scheduled ?? slot.latest)?.state).toBe(state);
      expect((await row()).current.Development).toMatchObject({
        version: '1.0.0',
        state: 'Success',
      });
    },
  );
});

describe('a namespace', () => {
  let release: string;
  let other: string;
  beforeEach(async () => {
    pass(0);
    const extra = { ChannelName: 'Feature Branches' };
    release = await createRelease(octopus, 'Shop', '1.1.0-late', extra);
    other = await createRelease(octopus, 'Shop', '1.1.0-other', extra);
  });
  const listed = async () => {
    const { body } = await portal.get('feature-branches');
    return body.featureBranches.map(({ namespace, status }: any) => [
      namespace,
      status.state,
      Boolean(status.scheduledFor),
    ]);
  };

  it('is back when a scheduled deployment ran after its deletion', async () => {
    await deployAt(release, 'Feature Branch', { namespace: 'late', in: 200 });
    await deployAt(other, 'Feature Branch', { namespace: 'late' });
    pass(100);
    await deleteAt('late');
    pass(60);
    expect((await octopus.get('/runbookRuns')).Items).toHaveLength(1);
    await page();
    expect(await listed()).toEqual([['late', 'Queued', true]]);
    pass(600);
    const { slots } = stateOf(await page(), 'Feature Branch');
    expect(slots).toMatchObject([
      { namespace: 'late', deployed: { version: '1.1.0-late' } },
    ]);
    expect(await listed()).toEqual([['late', 'Success', false]]);
    expect((await row()).current['Feature Branch'].version).toBe('1.1.0-late');
  });

  it('is gone from the grid, too, when it was deleted', async () => {
    await deployAt(release, 'Feature Branch', { namespace: 'late' });
    pass(600);
    await deleteAt('late');
    pass(600);
    await page();
    const { current, featureBranches } = await row();
    expect(current['Feature Branch']).toBeUndefined();
    expect(featureBranches).toBeUndefined();
  });
});
