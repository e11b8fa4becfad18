import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('GET /environments/:environmentId/deployments', () => {
  const history = (environment: string) =>
    portal.get(
      `environments/${portal.shop.environments[environment]}/deployments`,
    );

  it('has each attempt, the one that took effect last first', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await createRelease(octopus, 'Shop', '1.1.0', { ChannelName: 'Mainline' });
    for (const version of ['1.0.0', '1.1.0', '1.0.0']) {
      if (version === '1.1.0') {
        await octopus.sandbox.failStep({
          project: 'Shop',
          step: 'Security Scan',
        });
      }
      await deploy(octopus, 'Shop', version, 'Development');
      octopus.pass(600);
      // The emulator runs what is due when it is asked.
      await octopus.get('/tasks');
    }
    octopus.clear();
    const { status, body } = await history('Development');
    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        version: '1.0.0',
        state: 'Success',
        startedAt: expect.any(String),
        completedAt: expect.any(String),
        duration: expect.any(String),
        deployedBy: expect.any(String),
      },
      { version: '1.1.0', state: 'Failed' },
      { version: '1.0.0', state: 'Success' },
    ]);
    expect(octopus.count()).toBeLessThanOrEqual(5);
    octopus.clear();
    await history('Development');
    expect(octopus.count()).toBe(0);
  });

  it('is empty where nothing was deployed', async () => {
    const { status, body } = await history('Test');
    expect(status).toBe(200);
    expect(body).toEqual([]);
  });
});
