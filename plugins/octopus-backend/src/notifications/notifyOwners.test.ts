import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  describeWithPostgres,
  servePostgres,
} from '@octopus-backstage/real-servers';
import { http, HttpResponse } from 'msw';
import { createShop, Shop } from '../__testUtils__/createShop';
import { createRelease, deploy, waitForPerson } from '../__testUtils__/history';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

type Knex = Parameters<typeof mockServices.database>[0]['knex'];

const TASK = 'octopus-notifications';
const octopus = setUpOctopus();
let shop: Shop;

/** Lets the backend's clock jump ahead, and the server's with it. */
const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};

beforeEach(async () => {
  shop = await createShop(octopus);
  await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
  // Releases of this channel are deployed by their lifecycle at once.
  pass(600);
});
afterEach(() => jest.restoreAllMocks());

const failDeployment = async (project = 'Shop') => {
  await octopus.sandbox.failStep({ project, step: 'Security Scan' });
  const started = await deploy(octopus, project, '1.0.0', 'Development');
  pass(600);
  return started;
};

const look = (plugin: TestPlugin) => plugin.scheduler.triggerTask(TASK);

function testNotifications(connect: () => Promise<Knex>) {
  let knex: Knex;
  let notify: jest.Mock;
  const running: TestPlugin[] = [];
  const startReplica = async (settings = {}) => {
    const plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
        component('same', {
          'octopus.com/project-id': `Spaces-1/${shop.project.Id}`,
        }),
        component('lost', { 'octopus.com/project-slug': 'Spaces-1/gone' }),
      ],
      settings: { notifications: { enabled: true, ...settings } },
      database: { knex },
      notify,
    });
    running.push(plugin);
    return plugin;
  };
  /** A replica that has looked once. */
  const startWatching = async () => {
    const plugin = await startReplica();
    await look(plugin);
    return plugin;
  };

  beforeEach(async () => {
    knex = await connect();
    notify = jest.fn().mockResolvedValue(undefined);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(plugin => plugin.stop()));
  });

  it('tells the owners what failed, once, with a link to it', async () => {
    const plugin = await startWatching();
    const { DeploymentId, ServerTaskId } = await failDeployment();
    await look(plugin);
    pass(60);
    await look(plugin);
    expect(notify.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['component:default/shop', 'component:default/same'],
          },
          payload: {
            title: 'Failed: Deploy Shop release 1.0.0 to Development',
            description: expect.stringContaining('failed'),
            link: `/catalog/default/component/shop/octopus?deployment=${DeploymentId}`,
            severity: 'high',
            topic: 'octopus-deployment',
            scope: `octopus-deployment:main/Spaces-1/${ServerTaskId}`,
          },
        },
      ],
    ]);
  });

  it('does not tell what failed before it looked for the first time', async () => {
    await failDeployment();
    const plugin = await startWatching();
    pass(60);
    await look(plugin);
    expect(notify).not.toHaveBeenCalled();
  });

  it('tells once, however many replicas look at the same moment', async () => {
    const replicas = [await startWatching(), await startReplica()];
    await failDeployment();
    await failDeployment();
    await Promise.all([...replicas, ...replicas].map(look));
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('tells what failed while it was away, and nothing again', async () => {
    const first = await startWatching();
    await failDeployment();
    await look(first);
    await first.stop();
    await failDeployment();
    notify.mockClear();
    const second = await startReplica();
    await look(second);
    await look(second);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('does not tell what is older than a day by then', async () => {
    const plugin = await startWatching();
    await failDeployment();
    pass(25 * 3600);
    await look(plugin);
    expect(notify).not.toHaveBeenCalled();
    pass(48 * 3600);
    await failDeployment();
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(1);
    await expect(knex('octopus_notified_tasks')).resolves.toHaveLength(1);
  });

  it('tells what waits for a person, and again when it asks again', async () => {
    const plugin = await startWatching();
    const { deploymentId, taskId, interruptionId } = await waitForPerson(
      octopus,
      'Shop',
      '1.0.0',
    );
    await look(plugin);
    pass(3 * 24 * 3600);
    await look(plugin);
    const scope = `octopus-deployment:main/Spaces-1/${taskId}`;
    expect(notify.mock.calls).toEqual([
      [
        expect.objectContaining({
          payload: {
            title:
              'Waiting for a person: Deploy Shop release 1.0.0 to Development',
            description:
              'A step has failed. Somebody has to decide what happens next.',
            link: `/catalog/default/component/shop/octopus?deployment=${deploymentId}`,
            severity: 'normal',
            topic: 'octopus-deployment',
            scope,
          },
        }),
      ],
    ]);
    await octopus.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    await octopus.put(`/interruptions/${interruptionId}/responsible`, {});
    await octopus.post(`/interruptions/${interruptionId}/submit`, {
      Guidance: 'Retry',
    });
    await look(plugin);
    pass(600);
    await look(plugin);
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(2);
    expect(notify.mock.lastCall[0].payload.scope).toBe(scope);
  });

  it('tells nothing of what was canceled, or belongs to nobody', async () => {
    const plugin = await startWatching();
    const { ServerTaskId } = await deploy(
      octopus,
      'Shop',
      '1.0.0',
      'Development',
    );
    await octopus.post(`/tasks/${ServerTaskId}/cancel`, {});
    await createRelease(octopus, 'Shop Other', '1.0.0');
    await failDeployment('Shop Other');
    await look(plugin);
    expect(notify).not.toHaveBeenCalled();
  });

  it('tells what failed after the server was restored and gives ids away again', async () => {
    const plugin = await startWatching();
    const before = await failDeployment();
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(1);
    await octopus.sandbox.reset();
    shop = await createShop(octopus);
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    pass(600);
    const after = await failDeployment();
    expect(after.ServerTaskId).toBe(before.ServerTaskId);
    await look(plugin);
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('tries again what could not be told', async () => {
    const plugin = await startWatching();
    await failDeployment();
    notify.mockRejectedValueOnce(new Error('no notifications'));
    await look(plugin);
    pass(5 * 3600);
    await look(plugin);
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(2);
  });

  it('tells the others while one cannot be told, and gives that up in the end', async () => {
    const plugin = await startWatching();
    const stuck = await failDeployment();
    const told = await failDeployment();
    const scopes = () =>
      notify.mock.calls.map(([{ payload }]) => payload.scope.split('/').at(-1));
    notify.mockImplementation(async ({ payload }) => {
      if (payload.scope.endsWith(stuck.ServerTaskId)) {
        throw new Error('no such owner');
      }
    });
    // Longer than the overlap of two checks: it is looked for from its own time.
    for (let check = 0; check < 32; check += 1) {
      await look(plugin);
      pass(check === 0 ? 3 * 3600 : 60);
    }
    const tries = scopes().filter(each => each === stuck.ServerTaskId);
    expect(tries).toHaveLength(30);
    expect(scopes().filter(each => each === told.ServerTaskId)).toHaveLength(1);
  });

  it('tells nobody of a deployment that is gone, and all others', async () => {
    const plugin = await startWatching();
    const gone = await failDeployment();
    const told = await failDeployment();
    const tasks = await Promise.all(
      [gone, told].map(async ({ ServerTaskId }) => {
        const { ProjectId, ...task } = await octopus.get(
          `/tasks/${ServerTaskId}`,
        );
        expect(ProjectId).toBe(shop.project.Id);
        return task;
      }),
    );
    octopus.respond('get', '/tasks', () => ({ Items: tasks, TotalResults: 2 }));
    octopus.server.use(
      http.get(
        `${octopus.baseUrl}/api/Spaces-1/deployments/${gone.DeploymentId}`,
        () => HttpResponse.json({ ErrorMessage: 'not here' }, { status: 404 }),
      ),
    );
    await look(plugin);
    await look(plugin);
    const scopes = new Set(
      notify.mock.calls.map(([{ payload }]) => payload.scope.split('/').at(-1)),
    );
    expect(scopes).toEqual(new Set([told.ServerTaskId]));
  });

  it('tells it once Octopus is back', async () => {
    const plugin = await startWatching();
    await failDeployment();
    octopus.sandbox.addFault({
      effect: { type: 'error', status: 404, message: 'not here' },
    });
    await look(plugin);
    octopus.sandbox.clearFaults();
    expect(notify).not.toHaveBeenCalled();
    pass(3 * 3600);
    await look(plugin);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('costs two requests while there is nothing to tell', async () => {
    const plugin = await startWatching();
    octopus.clear();
    await look(plugin);
    expect(octopus.count()).toBe(2);
    expect(plugin.catalog.getEntities.mock.lastCall).toMatchObject([
      { fields: expect.not.arrayContaining(['metadata']) },
      {},
    ]);
  });

  it('finds the project of a task whose server does not name it', async () => {
    const plugin = await startWatching();
    const { ServerTaskId } = await failDeployment();
    const { ProjectId, ...task } = await octopus.get(`/tasks/${ServerTaskId}`);
    expect(ProjectId).toBe(shop.project.Id);
    octopus.respond('get', '/tasks', () => ({
      Items: [task],
      TotalResults: 1,
    }));
    await look(plugin);
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'Failed: Deploy Shop release 1.0.0 to Development',
        }),
      }),
    );
  });

  it('is off unless it is enabled, and takes durations only', async () => {
    const plugin = await startReplica({ enabled: false });
    await expect(look(plugin)).rejects.toThrow(TASK);
    await expect(knex.schema.hasTable('octopus_notified_tasks')).resolves.toBe(
      false,
    );
    await expect(startReplica({ frequency: 'often' })).rejects.toThrow(
      'frequency',
    );
  });
}

describe('notifications, remembered in SQLite', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  testNotifications(() => databases.init('SQLITE_3'));
});

describeWithPostgres('notifications, remembered in PostgreSQL', () => {
  const postgres = servePostgres(() =>
    TestDatabases.create({ ids: ['POSTGRES_15'] }),
  );
  testNotifications(() => postgres.databases.init('POSTGRES_15'));
});
