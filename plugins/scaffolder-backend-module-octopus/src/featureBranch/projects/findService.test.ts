import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { findService } from './findService';

const component = (name: string, annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations },
});

describe('findService', () => {
  const slug = { 'octopus.com/project-slug': 'Spaces-2/web' };
  const options = {
    catalog: catalogServiceMock({
      entities: [
        component('web', { ...slug, 'octopus.com/instance': 'acme' }),
        component('plain', slug),
        component('short', { 'octopus.com/project-slug': 'web' }),
        component('malformed', { 'octopus.com/project-slug': 'a/b/c' }),
        component('bare', {}),
      ],
    }),
    credentials: mockCredentials.user(),
  };
  const of = (name: string, instance?: string) =>
    findService({ entityRef: `component:default/${name}`, instance }, options);

  it('takes the instance from the entity, otherwise from the input', async () => {
    const web = { space: 'Spaces-2', project: 'web' };
    const entity = { entityRef: 'component:default/web', project: 'web' };
    await expect(of('web')).resolves.toEqual({
      ...web,
      instance: 'acme',
      entity,
    });
    await expect(of('web', 'acme')).resolves.toEqual({
      ...web,
      instance: 'acme',
      entity,
    });
    await expect(of('plain', 'lab')).resolves.toEqual({
      ...web,
      instance: 'lab',
    });
  });

  it('lets an entity stand for its project unless the input says where that is', async () => {
    const find = (name: string, input: object) =>
      findService(
        { entityRef: `component:default/${name}`, ...input },
        options,
      );
    const entity = (name: string, project: string) => ({
      entityRef: `component:default/${name}`,
      project,
    });
    expect((await find('plain', {})).entity).toEqual(entity('plain', 'web'));
    expect((await find('plain', { instance: 'lab' })).entity).toBe(undefined);
    expect((await find('short', {})).entity).toEqual(entity('short', 'web'));
    expect((await find('short', { space: 'Spaces-3' })).entity).toBe(undefined);
    expect((await find('web', { space: 'Spaces-3' })).entity).toEqual(
      entity('web', 'web'),
    );
  });

  it('refuses an instance that is not the one of the entity', async () => {
    await expect(of('web', 'lab')).rejects.toMatchObject({
      name: 'InputError',
      message:
        "The entity 'component:default/web' is of the Octopus instance 'acme', not of 'lab': leave the instance out, or choose that one",
    });
  });

  it('says whether the annotation is missing or malformed', async () => {
    await expect(of('bare')).rejects.toThrow(/does not say which Octopus/);
    await expect(of('malformed')).rejects.toThrow(
      /'octopus\.com\/project-slug' is 'a\/b\/c', which names no project/,
    );
  });

  it.each(['shop', 'component:', 'web/'])(
    'names the field of what is no reference: %s',
    async entityRef => {
      await expect(findService({ entityRef }, options)).rejects.toMatchObject({
        name: 'InputError',
        message: `entityRef '${entityRef}' is not a catalog entity reference: write it as component:default/shop`,
      });
    },
  );
});
