import { createRelease, deploy } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop({ version: '2024.4.100' });
const { octopus } = portal;

describe('GET /live-status of a server before 2025.3', () => {
  it('says so, and asks the server once in ten minutes', async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    await deploy(octopus, 'Shop', '1.0.0', 'Development');
    octopus.pass(600);
    const { body } = await portal.get('live-status');
    expect(body).toMatchObject({ missing: 'server', places: [] });
    octopus.clear();
    await portal.get('live-status');
    expect(octopus.count()).toBe(0);
  });
});
