import { createShop } from '../__testUtils__/createShop';
import { portalRequests } from '../__testUtils__/portalRequests';
import { setUpOctopus } from '../__testUtils__/setUpOctopus';
import {
  component,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();

const lists = Object.values(portalRequests).filter(
  path => path !== 'instances',
);

describe('a portal with octopus.pickers.enabled: false', () => {
  let plugin: TestPlugin;

  beforeEach(async () => {
    await createShop(octopus);
    plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
      ],
      settings: { pickers: { enabled: false } },
    });
    octopus.clear();
  });

  it('has lists to turn off', () => {
    expect(lists).toHaveLength(Object.keys(portalRequests).length - 1);
  });

  it.each(lists)('says so, without a word to Octopus: %s', async path => {
    const { status, body } = await plugin.getGlobal(path);
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message:
        'This portal does not list what is in Octopus for forms (octopus.pickers.enabled is false)',
      reason: 'pickersOff',
    });
    expect(octopus.sandbox.requests().total).toBe(0);
    expect(plugin.authorize).not.toHaveBeenCalled();
    expect((await plugin.getGlobal(path, 'nobody')).status).toBe(401);
  });

  it('names its servers, and shows services, as ever', async () => {
    const { body } = await plugin.getGlobal('instances');
    expect(body).toEqual({ instances: [{ name: 'main' }] });
    const { status } = await plugin.get('default/component/shop/project');
    expect(status).toBe(200);
    const branches = await plugin.get('default/component/shop/branches');
    expect(branches.status).toBe(200);
  });
});
