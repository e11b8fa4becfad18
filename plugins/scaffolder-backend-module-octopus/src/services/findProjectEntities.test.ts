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
        instance: 'acme',
        isOnly: true,
        spaceId: 'Spaces-2',
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
        instance: 'acme',
        isOnly,
        spaceId: 'Spaces-2',
        projects,
      });

    await expect(find(false)).resolves.toEqual(['component:default/ours']);
    await expect(find(true)).resolves.toEqual([
      'component:default/nobodys',
      'component:default/ours',
    ]);
  });

  it('does not ask the catalog when there is no project', async () => {
    const catalog = catalogServiceMock.mock();

    await expect(
      findProjectEntities({
        catalog,
        credentials,
        instance: 'acme',
        isOnly: true,
        spaceId: 'Spaces-2',
        projects: [],
      }),
    ).resolves.toEqual([]);
    expect(catalog.getEntities).not.toHaveBeenCalled();
  });
});
