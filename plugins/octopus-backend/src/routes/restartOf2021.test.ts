import { jumpAhead, setUpRestarts } from '../__testUtils__/setUpRestarts';

const PATH = 'default/component/shop';
const portals = setUpRestarts({ version: '2021.2.7727' });
const { octopus, start, stopAll, untilKept, hold } = portals;

describe('after a restart, the page of an old server', () => {
  it('shows what was known, although its responses have fewer fields', async () => {
    const plugin = await start();
    const { status } = await plugin.post(`${PATH}/releases`, {
      channelId: portals.shop.mainline.Id,
    });
    expect(status).toBe(201);
    octopus.pass(600);
    jumpAhead(60);
    const { body: before } = await plugin.get(`${PATH}/project`);
    expect(before.releases).toHaveLength(1);
    await untilKept(before.fetchedAt);
    await stopAll();
    jumpAhead(3600);
    const other = await start();
    hold();
    const { body } = await other.get(`${PATH}/project`);
    expect(body).toEqual({ ...before, isLastKnown: true });
  });
});
