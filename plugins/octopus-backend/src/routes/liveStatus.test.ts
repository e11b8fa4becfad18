import { putSteps, step } from '@octopus-backstage/emulator-octopus/testing';
import { http, HttpResponse } from 'msw';
import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

/** Lets the cache of the backend grow old, and the server's clock with it. */
const pass = (seconds: number) => {
  const later = Date.now() + seconds * 1000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  octopus.pass(seconds);
};
afterEach(() => jest.restoreAllMocks());

const shown = async () => (await portal.get('live-status')).body;
const place = () => portal.shop.environments.Development;

describe('GET /live-status', () => {
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
  });

  it('shows the objects with what they made, and why one is not healthy', async () => {
    octopus.cluster.objects = [
      {
        kind: 'Deployment',
        name: 'shop',
        namespace: 'dev',
        health: 'Progressing',
        children: [
          {
            kind: 'Pod',
            name: 'shop-1',
            namespace: 'dev',
            health: 'Degraded',
            message: 'Back-off restarting failed container',
          },
        ],
      },
    ];
    expect(await shown()).toEqual({
      places: [
        {
          environmentId: place(),
          status: 'Degraded',
          updatedAt: expect.any(String),
          objects: [
            {
              kind: 'Deployment',
              name: 'shop',
              namespace: 'dev',
              health: 'Progressing',
              depth: 0,
            },
            {
              kind: 'Pod',
              name: 'shop-1',
              namespace: 'dev',
              health: 'Degraded',
              message: 'Back-off restarting failed container',
              depth: 1,
            },
          ],
        },
      ],
      addresses: [],
    });
  });

  it('costs nothing more for half a minute, however many look', async () => {
    octopus.cluster.objects = [
      { kind: 'Deployment', name: 'shop', health: 'Healthy' },
    ];
    await shown();
    octopus.clear();
    await Promise.all([shown(), shown()]);
    expect(octopus.count()).toBe(0);
    octopus.cluster.objects = [
      { kind: 'Deployment', name: 'shop', health: 'Missing' },
    ];
    pass(31);
    expect((await shown()).places[0].status).toBe('Missing');
  });

  it('says that no monitor knows anything, and asks again after ten minutes', async () => {
    expect(await shown()).toMatchObject({ missing: 'monitor', places: [] });
    octopus.cluster.objects = [
      { kind: 'Deployment', name: 'shop', health: 'Healthy' },
    ];
    pass(5 * 60);
    expect(await shown()).toMatchObject({ missing: 'monitor' });
    pass(6 * 60);
    expect((await shown()).places).toMatchObject([{ status: 'Healthy' }]);
  });

  it('says that Octopus could not be asked, and nothing else is lost', async () => {
    await shown();
    pass(11 * 60);
    await portal.get('project');
    octopus.sandbox.addFault({
      route:
        '/api/{spaceId}/projects/{projectId}/environments/{environmentId}/untenanted/livestatus',
      effect: { type: 'error', status: 403, message: 'not for you' },
    });
    const { status, body } = await portal.get('live-status');
    octopus.sandbox.clearFaults();
    expect(status).toBe(200);
    expect(body).toMatchObject({ missing: 'problem', addresses: [] });
  });

  it('leaves out a place that is gone or not seen, whichever it is', async () => {
    octopus.cluster.objects = [
      { kind: 'Deployment', name: 'shop', health: 'Healthy' },
    ];
    await deploy(octopus, 'Shop', '1.0.0', 'Test');
    octopus.pass(600);
    const { Test } = portal.shop.environments;
    const path = `/projects/${portal.shop.project.Id}/environments/*/untenanted/livestatus`;
    for (const [gone, left] of [
      [Test, place()],
      [place(), Test],
    ]) {
      for (const status of [404, 403]) {
        pass(31 * 60);
        octopus.server.use(
          http.get(`${octopus.baseUrl}/api/Spaces-1${path}`, ({ request }) =>
            request.url.includes(`/${gone}/`)
              ? HttpResponse.json(
                  { ErrorMessage: 'The resource was not found.' },
                  { status },
                )
              : undefined,
          ),
        );
        expect((await shown()).places).toMatchObject([
          { environmentId: left, status: 'Healthy' },
        ]);
        octopus.server.resetHandlers();
      }
    }
  });

  it('needs the permission to read the project', async () => {
    portal.plugin.deny('octopus.project.read');
    expect((await portal.get('live-status')).status).toBe(403);
  });

  it('reads as many logs as places, however many tenants there are', async () => {
    const { project } = portal.shop;
    await octopus.put(`/projects/${project.Id}`, {
      ...(await octopus.get(`/projects/${project.Id}`)),
      TenantedDeploymentMode: 'TenantedOrUntenanted',
    });
    const releaseId = await createRelease(octopus, 'Shop', '1.0.1', {
      ChannelName: 'Mainline',
    });
    for (let tenant = 0; tenant < 12; tenant += 1) {
      const { Id } = await octopus.post('/tenants', {
        Name: `Tenant ${tenant}`,
        SpaceId: 'Spaces-1',
        ProjectEnvironments: { [project.Id]: [place()] },
      });
      const { status } = await portal.post('deployments', {
        releaseId,
        environmentId: place(),
        tenantId: Id,
      });
      expect(status).toBe(201);
    }
    pass(6000);
    const details = () =>
      octopus.sandbox
        .requests()
        .routes.filter(({ route }) => route.endsWith('/tasks/{id}/details'))
        .reduce((sum, { count }) => sum + count, 0);
    octopus.clear();
    for (let view = 0; view < 5; view += 1) {
      await shown();
    }
    expect(details()).toBe(8);
  });

  it('shows the address that the smoke test has found', async () => {
    await putSteps(
      octopus,
      `/deploymentprocesses/${portal.shop.project.DeploymentProcessId}`,
      [step('Smoke Test', 'Octopus.Script')],
    );
    await createRelease(octopus, 'Shop', '2.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '2.0.0', 'Development');
    octopus.pass(600);
    expect((await shown()).addresses).toEqual([
      { environmentId: place(), url: 'http://shop.example.com/' },
    ]);
  });
});
