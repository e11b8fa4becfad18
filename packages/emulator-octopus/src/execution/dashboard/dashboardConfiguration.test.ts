import { octopusSandboxKeys } from '../../auth/keys';
import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
});

const configure = async (change: object) =>
  api.put('/dashboardconfiguration', {
    ...(await api.get('/dashboardconfiguration')),
    ...change,
  });
const shown = async (query = '') => {
  const { Projects, Environments, ...rest } = await api.get(
    `/dashboard${query}`,
  );
  const names = (list: any[]) => list.map(({ Name }) => Name);
  return {
    ...rest,
    projects: names(Projects),
    environments: names(Environments),
  };
};

it('shows everything until something is chosen', async () => {
  expect(await api.get('/dashboardconfiguration')).toMatchObject({
    SpaceId: 'Spaces-2',
    IncludedProjectIds: [],
    ProjectLimit: null,
    HideInactiveProjects: false,
  });
  expect(await shown()).toMatchObject({
    IsFiltered: false,
    ProjectLimit: null,
    projects: ['Shop', 'Stack'],
  });
});

it('shows the projects and environments that were chosen', async () => {
  await createRelease(api, 'Shop');
  await deploy(api, 'Shop', '0.0.1', 'Development');
  const { Development, Test } = shop.environments;
  await configure({
    IncludedProjectIds: [shop.service.Id],
    IncludedEnvironmentIds: [Test],
  });
  expect(await shown()).toMatchObject({
    IsFiltered: true,
    projects: ['Shop'],
    environments: ['Test'],
    Items: [],
  });
  const whole = await shown('?showAll=true');
  expect(whole).toMatchObject({
    IsFiltered: false,
    Items: [{ EnvironmentId: Development }],
  });
  expect(whole.projects).toHaveLength(2);
  expect((await shown(`?projectId=${shop.stack.Id}`)).projects).toEqual([
    'Stack',
  ]);
});

it('keeps to the limit, but for projects that fail or run', async () => {
  await configure({ ProjectLimit: 1 });
  expect(await shown()).toMatchObject({
    IsFiltered: true,
    ProjectLimit: 1,
    projects: ['Shop'],
  });
  await api.post('/projects', {
    ...(await api.get(`/projects/${shop.stack.Id}`)),
    Id: undefined,
    Name: 'Another',
    Slug: 'another',
  });
  expect((await shown()).projects).toEqual(['Another']);
  await createRelease(api, 'Shop');
  await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
  await deploy(api, 'Shop', '0.0.1', 'Development');
  expect((await shown()).projects).toEqual(['Shop', 'Another']);
  clock.pass(600);
  expect(await shown()).toMatchObject({
    projects: ['Shop', 'Another'],
    Items: [{ State: 'Failed' }],
  });
});

it('is for one user in one space, who may always change it', async () => {
  const asReader = (method: string, path: string, body?: unknown) =>
    api.send(method, path, body, {
      'X-Octopus-ApiKey': octopusSandboxKeys.readOnly,
    });
  const { status } = await asReader('PUT', '/dashboardconfiguration', {
    SpaceId: 'Spaces-2',
    ProjectLimit: 1,
  });
  expect(status).toBe(200);
  expect((await asReader('GET', '/dashboard')).body.Projects).toHaveLength(1);
  expect((await shown()).projects).toHaveLength(2);
  expect(
    (await asReader('GET', '/api/Spaces-1/dashboardconfiguration')).body,
  ).toMatchObject({ ProjectLimit: null });
});

it.each([
  [{ ProjectLimit: 0 }, 'between 1 and 200'],
  [{ ProjectLimit: 201 }, 'between 1 and 200'],
  [{ HideInactiveProjects: true }, 'inactive'],
  [{ IncludedProjectTags: ['Team/A'] }, 'IncludedProjectTags'],
])('refuses %j', async (change, reason) => {
  const { status, body } = await api.send('PUT', '/dashboardconfiguration', {
    SpaceId: 'Spaces-2',
    ...change,
  });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(reason);
});

it('refuses what it cannot choose by', async () => {
  api.traffic.provokes('undocumented status');
  const { status } = await api.send(
    'GET',
    '/dashboard?highestLatestVersionPerProjectAndEnvironment=true',
  );
  expect(status).toBe(400);
});
