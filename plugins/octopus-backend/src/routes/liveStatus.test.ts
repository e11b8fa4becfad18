import { putSteps, step } from '@octopus-backstage/emulator-octopus/testing';
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

  it('needs the permission to read the project', async () => {
    portal.plugin.deny('octopus.project.read');
    expect((await portal.get('live-status')).status).toBe(403);
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
