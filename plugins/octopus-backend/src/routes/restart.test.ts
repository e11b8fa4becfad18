import { mockCredentials } from '@backstage/backend-test-utils';
import { createRelease, deploy } from '../__testUtils__/history';
import {
  jumpAhead,
  setUpRestarts,
  until,
} from '../__testUtils__/setUpRestarts';

const PATH = 'default/component/shop/project';
const SECRET = 'default/component/secret/project';
const TABLE = 'octopus_known';
const HOUR = 3600;

const portals = setUpRestarts();
const { octopus, start, stopAll, untilKept, untilCurrent, hold } = portals;

beforeEach(async () => {
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  await deploy(octopus, 'Shop', '1.0.0', 'Development');
  octopus.pass(600);
});

/** A portal whose page was seen, and that ended some time ago. */
const seeAndStop = async (seconds = HOUR) => {
  const plugin = await start();
  const { body } = await plugin.get(PATH);
  await untilKept(body.fetchedAt);
  await stopAll();
  jumpAhead(seconds);
  return body;
};

describe('after a restart, the page', () => {
  it('shows what was known before Octopus answers, and is told what is new', async () => {
    const before = await seeAndStop();
    await createRelease(octopus, 'Shop', '1.1.0', { ChannelName: 'Mainline' });
    const plugin = await start();
    const letGo = hold();
    const { status, body } = await plugin.get(PATH);
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, isLastKnown: true });
    // Whoever looks meanwhile sees the same.
    const others = await Promise.all([plugin.get(PATH), plugin.get(PATH)]);
    expect(others.map(each => each.body.isLastKnown)).toEqual([true, true]);
    expect(plugin.publish).not.toHaveBeenCalled();

    letGo();
    const current = await untilCurrent(plugin, PATH);
    expect(current.body.releases[0].version).toBe('1.1.0');
    expect(current.body.isPartial).toBeUndefined();
    const { project } = portals.shop;
    await until(() => plugin.publish.mock.calls.length > 0);
    expect(plugin.publish.mock.calls).toEqual([
      [
        expect.objectContaining({
          message: {
            key: `main/Spaces-1/${project.Id}`,
            fetchedAt: current.body.fetchedAt,
          },
        }),
      ],
    ]);
    octopus.clear();
    await plugin.get(PATH);
    expect(octopus.count()).toBe(0);
  });

  it('asks Octopus nothing, and marks nothing as old, while all is fresh', async () => {
    const before = await seeAndStop(1);
    const plugin = await start();
    hold();
    const { body } = await plugin.get(PATH);
    expect(body).toEqual(before);
  });

  it('is read once for all who look at the same time', async () => {
    await seeAndStop();
    const plugin = await start();
    await Promise.all(Array.from({ length: 50 }, () => plugin.get(PATH)));
    await untilCurrent(plugin, PATH);
    const asked = octopus.count();
    await stopAll();
    jumpAhead(HOUR);
    const other = await start();
    await untilCurrent(other, PATH);
    expect(octopus.count()).toBe(asked);
  });

  it('is shown to those only who may see it, with what they may do now', async () => {
    await seeAndStop();
    const plugin = await start();
    hold();
    expect((await plugin.get(PATH, 'nobody')).status).toBe(401);
    expect((await plugin.get(SECRET)).status).toBe(404);
    const john = await plugin.get(SECRET, 'user:default/john');
    expect(john.body.isLastKnown).toBe(true);
    plugin.deny('octopus.deployment.create');
    const { body } = await plugin.get(PATH);
    expect(body.abilities).toMatchObject({
      createRelease: { allowed: true },
      deploy: { allowed: false, reason: 'permission' },
    });
    plugin.deny('octopus.project.read');
    expect((await plugin.get(PATH)).status).toBe(403);
  });

  it('shows a write at once, not what was known before it', async () => {
    const before = await seeAndStop();
    const plugin = await start();
    const { status } = await plugin.post('default/component/shop/deployments', {
      releaseId: before.releases[0].id,
      environmentId: portals.shop.environments.Development,
    });
    expect(status).toBe(201);
    const { body } = await plugin.get(PATH);
    expect(body).toMatchObject({ isActive: true });
    expect(body.isLastKnown).toBeUndefined();
  });

  it('says that Octopus cannot be reached once that is known', async () => {
    const before = await seeAndStop();
    const plugin = await start();
    const message = 'We received a request for a version-controlled resource';
    octopus.sandbox.addFault({
      effect: { type: 'error', status: 500, message },
    });
    const first = await plugin.get(PATH);
    expect(first.body).toEqual({ ...before, isLastKnown: true });
    const { body } = await untilCurrent(plugin, PATH);
    expect(body).toEqual({
      ...before,
      stale: { message: expect.stringContaining(message) },
    });
  });

  it('is gone when its project is gone, also for backends that start later', async () => {
    await seeAndStop();
    octopus.sandbox.addFault({
      route: '/api/{spaceId}/projects/{id}',
      effect: { type: 'error', status: 404 },
    });
    const plugin = await start();
    await plugin.get(PATH);
    const { status, body } = await untilCurrent(plugin, PATH);
    expect(status).toBe(404);
    expect(body.error.reason).toBe('projectNotFound');
    await until(async () => {
      const left = await portals.knex(TABLE).where('key', 'like', 'project/%');
      return left.length === 0;
    });
    await stopAll();
    const other = await start();
    expect((await other.get(PATH)).status).toBe(404);
  });

  it('does not show what another server had, which took the name of the first', async () => {
    await seeAndStop(1);
    await portals
      .knex(TABLE)
      .update({ key: portals.knex.raw("replace(key, 'octopus.test', 'x.y')") });
    const plugin = await start();
    await plugin.get(PATH);
    expect(octopus.count()).toBe(4);
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{}',
    '{"view":{"releases":[]},"facts":{},"removals":[]}',
    '{"id":"Spaces-1","name":"Octopub","Id":"Projects-1"}',
  ])('does not use what has another shape: %s', async value => {
    await seeAndStop();
    await portals.knex(TABLE).update({ value });
    const plugin = await start();
    const { status, body } = await plugin.get(PATH);
    expect(status).toBe(200);
    expect(body.isLastKnown).toBeUndefined();
    expect(octopus.count()).toBe(4);
  });

  it('is read anew for actions, which do not look twice', async () => {
    await seeAndStop();
    await deploy(octopus, 'Shop', '1.0.0', 'Test');
    octopus.pass(600);
    const plugin = await start();
    const { output } = (await plugin.actions.invoke({
      id: 'test:get-deployment-status',
      input: { entityRef: 'component:default/shop' },
      credentials: mockCredentials.user('user:default/jane'),
    })) as { output: any };
    expect(JSON.stringify(output)).toContain('"environment":"Test"');
  });
});

describe('the database of what is known', () => {
  it('is shared by replicas: one shows what another has just read', async () => {
    const [one, other] = [await start(), await start()];
    const { body } = await one.get(PATH);
    await untilKept(body.fetchedAt);
    octopus.clear();
    expect((await other.get(PATH)).body).toEqual(body);
    expect(octopus.count()).toBe(0);
  });

  it('has projects and spaces in it, and no credential', async () => {
    await seeAndStop();
    const rows = await portals.knex(TABLE).orderBy('key');
    expect(rows.map(({ key }) => key.split('/')[0])).toEqual([
      // When somebody last looked, for the replica that follows the space.
      'followed',
      'project',
      'snapshot',
      'space',
    ]);
    const { keys } = octopus.sandbox;
    for (const secret of Object.values(keys)) {
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  it('forgets what nobody looked at for a month', async () => {
    await seeAndStop(29 * 24 * HOUR);
    const plugin = await start();
    const prune = () =>
      plugin.scheduler.triggerTask('octopus-read-model-retention');
    await prune();
    // Who looked at the space is forgotten after a week.
    const left = await portals.knex(TABLE).select('key').orderBy('key');
    expect(left.map(({ key }) => key.split('/')[0])).toEqual([
      'project',
      'snapshot',
      'space',
    ]);
    jumpAhead(2 * 24 * HOUR);
    await prune();
    await expect(portals.knex(TABLE)).resolves.toEqual([]);
  });

  it.each([
    ['never answers', () => new Promise<never>(() => {})],
    [
      'refuses',
      async () => {
        throw new Error('refused');
      },
    ],
  ])('that %s holds no page', async (_, getClient) => {
    const plugin = await start({ getClient });
    const { status, body } = await plugin.get(PATH);
    expect(status).toBe(200);
    expect(body.releases).toHaveLength(1);
    expect(octopus.count()).toBe(4);
  });

  it('is not needed when it is switched off', async () => {
    const settings = { readModel: { enabled: false } };
    const getClient = async () => {
      throw new Error('nobody may ask for it');
    };
    const plugin = await start({ settings, getClient });
    expect((await plugin.get(PATH)).status).toBe(200);
    await expect(
      plugin.scheduler.triggerTask('octopus-read-model-retention'),
    ).rejects.toThrow('octopus-read-model-retention');
    await expect(portals.knex.schema.hasTable(TABLE)).resolves.toBe(false);
  });

  it('keeps for a duration only', async () => {
    const settings = { readModel: { retention: 'long' } };
    await expect(start({ settings })).rejects.toThrow('retention');
  });
});
