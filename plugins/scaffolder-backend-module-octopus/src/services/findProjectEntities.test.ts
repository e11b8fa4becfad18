import { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { findProjectEntities } from './findProjectEntities';

const component = (
  name: string,
  annotations: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations },
});

describe('findProjectEntities', () => {
  const credentials = mockCredentials.user();
  const projects = [
    { id: 'Projects-1', slug: 'frontend' },
    { id: 'Projects-2', slug: 'products' },
  ];

  const place = {
    instance: { name: 'acme' },
    isOnly: true,
    space: { Id: 'Spaces-2', Name: 'Shop Floor', Slug: 'shop-floor' },
  };

  it('finds entities by id and by slug, in the right space only', async () => {
    const catalog = catalogServiceMock({
      entities: [
        component('by-slug', {
          'octopus.com/project-slug': 'Spaces-2/products',
        }),
        component('by-id', { 'octopus.com/project-id': 'Spaces-2/Projects-1' }),
        component('elsewhere', {
          'octopus.com/project-slug': 'Spaces-1/frontend',
        }),
        component('unrelated', {}),
      ],
    });

    await expect(
      findProjectEntities({
        catalog,
        credentials,
        ...place,
        projects,
      }),
    ).resolves.toEqual([
      'component:default/by-id',
      'component:default/by-slug',
    ]);
  });

  it('tells servers apart whose spaces have the same ids', async () => {
    const slug = { 'octopus.com/project-slug': 'Spaces-2/products' };
    const catalog = catalogServiceMock({
      entities: [
        component('ours', { ...slug, 'octopus.com/instance': 'acme' }),
        component('theirs', { ...slug, 'octopus.com/instance': 'lab' }),
        component('nobodys', slug),
      ],
    });
    const find = (isOnly: boolean) =>
      findProjectEntities({
        catalog,
        credentials,
        ...place,
        isOnly,
        projects,
      });

    await expect(find(false)).resolves.toEqual(['component:default/ours']);
    await expect(find(true)).resolves.toEqual([
      'component:default/nobodys',
      'component:default/ours',
    ]);
  });

  it('reads annotations as the page does', async () => {
    const slug = (value: string, more = {}) => ({
      'octopus.com/project-slug': value,
      ...more,
    });
    const catalog = catalogServiceMock({
      entities: [
        component('bare', slug('products')),
        component('bare-id', { 'octopus.com/project-id': 'Projects-2' }),
        component('blanks', slug(' / Spaces-2 / products / ')),
        component('named-space', slug('shop-floor/Products')),
        component('other-id', {
          'octopus.com/project-id': 'Projects-9',
          ...slug('Spaces-2/products'),
        }),
        component(
          'theirs',
          slug('products', { 'octopus.com/instance': 'lab' }),
        ),
        component('too-long', slug('a/Spaces-2/products')),
      ],
    });
    const find = async (where: Partial<typeof place>) =>
      (
        await findProjectEntities({
          catalog,
          credentials,
          ...place,
          ...where,
          projects,
        })
      ).map(ref => ref.replace('component:default/', ''));
    const always = ['blanks', 'named-space'];
    const withBare = ['bare', 'bare-id', ...always];

    await expect(find({})).resolves.toEqual(always);
    for (const defaultSpace of ['Spaces-2', 'shop floor', 'shop-floor']) {
      const instance = { name: 'acme', defaultSpace };
      await expect(find({ instance })).resolves.toEqual(withBare);
    }
    const space = { ...place.space, IsDefault: true };
    await expect(find({ space })).resolves.toEqual(withBare);
    const instance = { name: 'acme', defaultSpace: 'Other' };
    await expect(find({ space, instance })).resolves.toEqual(always);
  });

  it('does not ask the catalog when there is no project', async () => {
    const catalog = catalogServiceMock.mock();

    await expect(
      findProjectEntities({
        catalog,
        credentials,
        ...place,
        projects: [],
      }),
    ).resolves.toEqual([]);
    expect(catalog.getEntities).not.toHaveBeenCalled();
    expect(catalog.getEntityFacets).not.toHaveBeenCalled();
  });
});
