import { http, HttpResponse } from 'msw';
import { createShop } from '../__testUtils__/createShop';
import {
  createRelease,
  deleteNamespace,
  deploy,
} from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';
import { openForView } from '../snapshot/openForView';
import { readSnapshot } from '../snapshot/readSnapshot';

const LOOK = { nextMs: 5_000 };

const octopus = setUpOctopus();
const pass = (seconds: number) => {
  octopus.pass(seconds);
  jest.spyOn(Date, 'now').mockReturnValue(octopus.now());
};
/** Lets Octopus fail for longer than anybody waits for it. */
const fail = (route: string, isMeant: (id: string) => boolean = () => true) =>
  octopus.server.use(
    http.get(`${BASE_URL}/api/Spaces-1/${route}`, ({ params }) =>
      isMeant(`${params.id}`)
        ? HttpResponse.json(
            {},
            { status: 503, headers: { 'Retry-After': '300' } },
          )
        : undefined,
    ),
  );
const start = async (words: string[]) => {
  const entities = words.map(word =>
    component(word.toLowerCase(), {
      'octopus.com/project-id': `Spaces-1/${word}`,
    }),
  );
  const replica = createReplica(octopus, entities, new SharedStores());
  const follower = await replica.follower();
  await follower.look(LOOK);
  for (const word of words) {
    await replica.view(word);
  }
  return { replica, follower };
};

const isDashboardRead = () =>
  octopus.sandbox
    .requests()
    .routes.some(({ route }) => route.endsWith('/dashboard'));

beforeEach(() => pass(0));
afterEach(() => jest.restoreAllMocks());

it('looks again for deleted namespaces that it could not read', async () => {
  const { project, other } = await createShop(octopus);
  await createRelease(octopus, 'Shop', '0.1.0-blue', {
    ChannelName: 'Feature Branches',
  });
  await deploy(octopus, 'Shop', '0.1.0-blue', 'Feature Branch', {
    'Kubernetes.Namespace': 'blue',
  });
  // One of old, so that it is known which runbooks delete.
  await deleteNamespace(octopus, other.Name, 'green');
  pass(600);
  const { replica, follower } = await start([project.Id]);
  const before = await replica.view(project.Id);

  await deleteNamespace(octopus, other.Name, 'blue');
  pass(60);
  fail('runbookRuns');
  await follower.look(LOOK);
  octopus.server.resetHandlers();
  pass(10);
  await follower.look(LOOK);
  const after = await replica.view(project.Id);
  const afresh = createReplica(octopus, [], undefined);
  const anyTime = { fetchedAt: expect.any(String) };
  expect(after).toEqual({ ...(await afresh.read(project.Id)), ...anyTime });
  expect(before.namespaceDeployments).not.toMatchObject([{ isRemoved: true }]);
  expect(after.namespaceDeployments).toMatchObject([{ isRemoved: true }]);
});

it('is not held up by projects that cannot be read', async () => {
  const { project } = await createShop(octopus);
  const { ProjectGroupId, LifecycleId } = project;
  const made = [];
  for (let count = 0; count < 11; count += 1) {
    made.push(
      await octopus.post('/projects', {
        Name: `Part ${count}`,
        ProjectGroupId,
        LifecycleId,
      }),
    );
  }
  const ids: string[] = made.map(({ Id }) => Id);
  const last = ids[ids.length - 1];
  const { replica, follower } = await start(ids);
  for (const { Id } of made) {
    await octopus.put(`/projects/${Id}`, {
      ...(await octopus.get(`/projects/${Id}`)),
      Description: 'Changed',
    });
  }
  pass(10);
  fail('projects/:id/progression', id => id !== last);
  await follower.look(LOOK);
  pass(10);
  await follower.look(LOOK);
  octopus.clear();
  const view = await replica.view(last);
  expect(view.project.description).toBe('Changed');
  expect(octopus.count()).toBe(0);
});

it('shows nothing as current that changed while its first look failed', async () => {
  const { project } = await createShop(octopus);
  const entity = component('shop', {
    'octopus.com/project-id': `Spaces-1/${project.Id}`,
  });
  const replica = createReplica(octopus, [entity], new SharedStores());
  const follower = await replica.follower();
  fail('dashboard');
  await follower.look(LOOK);
  expect(replica.logger.warn).toHaveBeenCalled();
  octopus.server.resetHandlers();
  await replica.view(project.Id);
  pass(1);
  await octopus.put(`/projects/${project.Id}`, {
    ...(await octopus.get(`/projects/${project.Id}`)),
    Description: 'Changed',
  });
  pass(4);
  await follower.look(LOOK);
  const { project: shown } = await replica.view(project.Id);
  expect(shown.description).toBe('Changed');
});

it('shows a name or tenants that could not be read as soon as they can', async () => {
  const { project, environments } = await createShop(octopus);
  await octopus.put(`/projects/${project.Id}`, {
    ...(await octopus.get(`/projects/${project.Id}`)),
    TenantedDeploymentMode: 'TenantedOrUntenanted',
  });
  await octopus.post('/tenants', {
    Name: 'Acme',
    ProjectEnvironments: { [project.Id]: [environments.Test] },
  });
  const entity = component('shop', {
    'octopus.com/project-id': `Spaces-1/${project.Id}`,
  });
  const stores = new SharedStores();
  const replica = createReplica(octopus, [entity], stores);
  const follower = await replica.follower();
  fail('tenants/all');
  octopus.server.use(
    http.get(`${BASE_URL}/api/spaces/all`, () =>
      HttpResponse.json({}, { status: 503 }),
    ),
  );
  await follower.look(LOOK);
  // Who follows has read the name, but nobody has kept it.
  stores.cached.clear();
  [...stores.rows.keys()]
    .filter(key => key.startsWith('space/'))
    .forEach(key => stores.rows.delete(key));
  const ref = { instance: 'main', spaceId: 'Spaces-1', project: project.Id };
  const look = async () => {
    const target = await openForView(replica.ctx, ref);
    const { value } = await readSnapshot(replica.ctx, target);
    return value.view;
  };
  const { space } = await look();
  expect(space.name).toBe('Spaces-1');
  octopus.server.resetHandlers();
  pass(60);
  await follower.look(LOOK);
  await expect(look()).resolves.toMatchObject({
    space: { name: 'Octopub' },
    tenants: [{ name: 'Acme' }],
  });
});

it('looks at everything that somebody rang for, also after a look that failed', async () => {
  const { project } = await createShop(octopus);
  const { follower } = await start([project.Id]);
  pass(5);
  octopus.clear();
  fail('dashboard');
  await follower.look({ ...LOOK, rungAt: octopus.now() });
  octopus.server.resetHandlers();
  const rungAt = octopus.now();
  pass(5);
  octopus.clear();
  await follower.look({ ...LOOK, rungAt });
  expect(isDashboardRead()).toBe(true);
  pass(5);
  octopus.clear();
  await follower.look({ ...LOOK, rungAt });
  expect(isDashboardRead()).toBe(false);
});

it('hears who rings after its own clock was ahead', async () => {
  const { project } = await createShop(octopus);
  const { follower } = await start([project.Id]);
  const ahead = octopus.now() + 60 * 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(ahead);
  await follower.look({ ...LOOK, rungAt: ahead });
  pass(5);
  await follower.look(LOOK);
  const rungAt = octopus.now();
  for (const isHeard of [true, false]) {
    pass(5);
    octopus.clear();
    await follower.look({ ...LOOK, rungAt });
    expect(isDashboardRead()).toBe(isHeard);
  }
});
