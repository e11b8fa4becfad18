import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { problemOf } from '../errors/problemOf';
import { OctopusClient } from './OctopusClient';

const base =
  'http://localhost:7007/api/octopus/v1/entity/default/component/web';

describe('OctopusClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new OctopusClient({
    fetchApi: mockApis.fetch({
      resolvePluginProtocol: {
        discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost:7007' }),
      },
    }),
  });
  const entityRef = 'component:default/web';

  it('asks for the project of the entity', async () => {
    server.use(
      http.get(`${base}/project`, () =>
        HttpResponse.json({ instance: 'main' }),
      ),
    );

    await expect(client.getProject(entityRef)).resolves.toEqual({
      instance: 'main',
    });
  });

  it('asks for the servers of the portal', async () => {
    server.use(
      http.get('http://localhost:7007/api/octopus/v1/instances', () =>
        HttpResponse.json({ instances: [{ name: 'main' }] }),
      ),
    );

    await expect(client.getInstances()).resolves.toEqual({
      instances: [{ name: 'main' }],
    });
  });

  it.each([
    ['spaces', () => client.getSpaces({ instance: 'a&b' })],
    [
      'spaces/Shop%20%26%20Co/projects',
      () => client.getSpaceProjects('Shop & Co', { instance: 'a&b' }),
    ],
    [
      'spaces/Shop/environments',
      () => client.getSpaceEnvironments('Shop', { instance: 'a&b' }),
    ],
    [
      'spaces/Shop/projects/..%2Fx/channels',
      () => client.getProjectChannels('Shop', '../x', { instance: 'a&b' }),
    ],
    [
      'spaces/Shop/projects/web/releases',
      () => client.getProjectReleases('Shop', 'web', { instance: 'a&b' }),
    ],
    [
      'spaces/Shop/projects/web/branches',
      () => client.getProjectBranches('Shop', 'web', { instance: 'a&b' }),
    ],
    [
      'entity/default/component/web/branches',
      () => client.getBranches(entityRef),
    ],
  ])('asks for %s', async (path, ask) => {
    const asked: string[] = [];
    server.use(
      http.get('http://localhost:7007/*', ({ request }) => {
        asked.push(request.url);
        return HttpResponse.json([]);
      }),
    );
    await expect(ask()).resolves.toEqual([]);
    const query = path.startsWith('entity') ? '' : '?instance=a%26b';
    expect(asked).toEqual([
      `http://localhost:7007/api/octopus/v1/${path}${query}`,
    ]);
  });

  it('leaves out the filters that are not set', async () => {
    let query = '';
    server.use(
      http.get(`${base}/releases`, ({ request }) => {
        query = new URL(request.url).search;
        return HttpResponse.json({ items: [], totalCount: 0 });
      }),
    );

    await client.getReleases(entityRef, {
      channelId: undefined,
      search: '',
      kind: 'prerelease',
      offset: 20,
      limit: 10,
    });

    expect(query).toBe('?kind=prerelease&offset=20&limit=10');
  });

  it('asks for the template of a branch, and names none where nobody chose one', async () => {
    const queries: string[] = [];
    server.use(
      http.get(
        `${base}/channels/Channels-1/release-template`,
        ({ request }) => {
          queries.push(new URL(request.url).search);
          return HttpResponse.json({ nextVersion: '1.0.0', packages: [] });
        },
      ),
    );

    await client.getReleaseTemplate(entityRef, 'Channels-1');
    await client.getReleaseTemplate(entityRef, 'Channels-1', {
      gitRef: 'refs/heads/next',
    });

    expect(queries).toEqual(['', '?gitRef=refs%2Fheads%2Fnext']);
  });

  it.each([
    [
      'deployments/Deployments-1',
      () => client.getDeployment(entityRef, 'Deployments-1'),
    ],
    ['tasks/ServerTasks-1', () => client.getTask(entityRef, 'ServerTasks-1')],
    [
      'releases/Releases-1/preview/Environments-1',
      () => client.getReleasePreview(entityRef, 'Releases-1', 'Environments-1'),
    ],
    [
      'channels/Channels-1/release-template',
      () => client.getReleaseTemplate(entityRef, 'Channels-1'),
    ],
    ['runbooks', () => client.getRunbooks(entityRef)],
    [
      'runbooks/Runbooks-1/runs',
      () => client.getRunbookRuns(entityRef, 'Runbooks-1'),
    ],
    [
      'runbooks/Runbooks-1/preview/Environments-1',
      () => client.getRunbookPreview(entityRef, 'Runbooks-1', 'Environments-1'),
    ],
    ['system', () => client.getSystem(entityRef)],
    ['feature-branches', () => client.getFeatureBranches(entityRef)],
  ])('reads %s', async (path, read) => {
    server.use(http.get(`${base}/${path}`, () => HttpResponse.json({ path })));

    await expect(read()).resolves.toEqual({ path });
  });

  it.each([
    [
      'releases',
      { channelId: 'Channels-1' },
      () => client.createRelease(entityRef, { channelId: 'Channels-1' }),
    ],
    [
      'deployments',
      { releaseId: 'Releases-1', environmentId: 'Environments-1' },
      () =>
        client.deploy(entityRef, {
          releaseId: 'Releases-1',
          environmentId: 'Environments-1',
        }),
    ],
    [
      'runbook-runs',
      { runbookId: 'Runbooks-1', environmentId: 'Environments-1' },
      () =>
        client.runRunbook(entityRef, {
          runbookId: 'Runbooks-1',
          environmentId: 'Environments-1',
        }),
    ],
  ])('posts to %s', async (path, body, write) => {
    let sent: unknown;
    server.use(
      http.post(`${base}/${path}`, async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ done: path }, { status: 201 });
      }),
    );

    await expect(write()).resolves.toEqual({ done: path });
    expect(sent).toEqual(body);
  });

  it('cancels a task and expects no content', async () => {
    server.use(
      http.post(
        `${base}/tasks/ServerTasks-1/cancel`,
        () => new HttpResponse(null, { status: 204 }),
      ),
    );

    await expect(
      client.cancelTask(entityRef, 'ServerTasks-1'),
    ).resolves.toBeUndefined();
  });

  it('throws what the backend answers, with its reason', async () => {
    server.use(
      http.get(`${base}/project`, () =>
        HttpResponse.json(
          {
            error: {
              name: 'NotFoundError',
              message: 'No annotation',
              reason: 'noAnnotation',
            },
            request: { method: 'GET', url: '/' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );

    const error = await client.getProject(entityRef).catch(e => e);
    expect(error).toMatchObject({ name: 'ResponseError', statusCode: 404 });
    expect(problemOf(error)).toBe('noAnnotation');
  });

  it('keeps names with odd characters within their path segment', async () => {
    server.use(
      http.get(`${base}/tasks/:id`, ({ params }) =>
        HttpResponse.json({ id: params.id }),
      ),
    );

    await expect(client.getTask(entityRef, 'a/../b')).resolves.toEqual({
      id: 'a/../b',
    });
  });
});
