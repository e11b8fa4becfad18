import { Entity } from '@backstage/catalog-model';
import { createShop, Shop } from './createShop';
import { setUpOctopus } from './setUpOctopus';
import { component, startPlugin, TestPlugin } from './startPlugin';

/**
 * A portal with the component `shop` for the project of `createShop`, before
 * each test.
 */
export function setUpShop(
  options: { entities?: Entity[]; version?: string } = {},
) {
  const octopus = setUpOctopus({ version: options.version });
  const portal = { octopus } as {
    octopus: typeof octopus;
    shop: Shop;
    plugin: TestPlugin;
    get(path: string): ReturnType<TestPlugin['get']>;
    post(path: string, body?: object): ReturnType<TestPlugin['post']>;
  };
  beforeEach(async () => {
    portal.shop = await createShop(octopus);
    portal.plugin = await startPlugin(octopus, {
      entities: [
        component('shop', { 'octopus.com/project-slug': 'Spaces-1/shop' }),
        ...(options.entities ?? []),
      ],
    });
    portal.get = path => portal.plugin.get(`default/component/shop/${path}`);
    portal.post = (path, body) =>
      portal.plugin.post(`default/component/shop/${path}`, body);
    octopus.clear();
  });
  afterEach(() => portal.plugin.stop());
  return portal;
}
