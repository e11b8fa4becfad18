import { parse } from 'yaml';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(60_000);

const entity = (description: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'shop-cluster', description },
  spec: { type: 'kubernetes-cluster', owner: 'guests' },
});

describe('github:keep-entity', () => {
  const bed = seedingTestBed();
  const history = () => bed.git('shop', 'log', '--format=%s', 'main');
  const kept = () => parse(bed.git('shop', 'show', 'main:catalog-info.yaml'));

  it('makes a repository with the entity and nothing else', async () => {
    const outputs = await bed.keep({ entity: entity('One') });

    const web = `${bed.githubUrl()}/octopub/shop`;
    expect(outputs).toEqual({
      repositoryUrl: web,
      catalogInfoUrl: `${web}/blob/main/catalog-info.yaml`,
      commitHash: bed.git('shop', 'rev-parse', 'main'),
      summary: '**octopub/shop** holds the description now.',
    });
    expect(kept()).toEqual(entity('One'));
    expect(bed.git('shop', 'ls-tree', '-r', '--name-only', 'main')).toBe(
      'catalog-info.yaml',
    );
    const { body } = await bed.api('GET', '/repos/octopub/shop');
    expect(body).toMatchObject({
      private: true,
      description: 'shop-cluster (resource:default/shop-cluster)',
      homepage:
        'https://portal.example.com/catalog/default/resource/shop-cluster',
    });
  });

  it('ends as a success when it is run again, and changes nothing', async () => {
    const first = await bed.keep();
    bed.github.clearRequests();
    const second = await bed.keep();
    expect(second.commitHash).toBe(first.commitHash);
    expect(second.summary).toContain('already');
    expect(bed.writes()).toEqual([]);
  });

  it('goes on where a run was cut short', async () => {
    await bed.api('POST', '/orgs/octopub/repos', {
      name: 'shop',
      private: true,
      homepage:
        'https://portal.example.com/catalog/default/resource/shop-cluster',
    });
    await bed.keep();
    expect(history()).toBe('Describe it');
  });

  it('brings the entity up to date, unless somebody else has committed', async () => {
    await bed.keep({ entity: entity('One') });
    await bed.keep({ entity: entity('Two') });
    expect(kept()).toEqual(entity('Two'));

    await bed.commitAs('ada', 'shop', 'ada.txt');
    const { summary } = await bed.keep({ entity: entity('Three') });
    expect(summary).toContain('commits of other people');
    expect(kept()).toEqual(entity('Two'));
  });

  it('takes a repository with the same content, whoever made it', async () => {
    await bed.keep();
    await bed.api('PATCH', '/repos/octopub/shop', { homepage: '' });
    expect((await bed.keep()).summary).toContain('already');
  });

  it('leaves the repository of somebody else alone', async () => {
    await bed.api('POST', '/orgs/octopub/repos', { name: 'shop' });
    await bed.commitAs('ada', 'shop', 'ada.txt');
    await expect(bed.keep()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('was not made by this portal'),
    });
    expect(history()).toBe('Add ada.txt');
  });

  it('lets two people have one repository, or tells the second', async () => {
    const ended = await Promise.allSettled([bed.keep(), bed.keep()]);
    const failed = ended.flatMap(each =>
      each.status === 'rejected' ? [each.reason] : [],
    );
    expect(failed.length).toBeLessThan(2);
    for (const error of failed) {
      expect(error.name).toBe('ConflictError');
    }
    expect(history()).toBe('Describe it');
  });

  it('refuses what is no entity', async () => {
    await expect(bed.keep({ entity: { kind: 'Resource' } })).rejects.toThrow(
      "'entity' needs apiVersion, kind and metadata.name as strings",
    );
    expect(bed.github.requests().total).toBe(0);
  });

  it('touches nothing in a dry run', async () => {
    const outputs = await bed.keep({}, { isDryRun: true });
    expect(outputs.catalogInfoUrl).toContain('/octopub/shop/');
    expect(bed.github.requests().total).toBe(0);
  });
});
