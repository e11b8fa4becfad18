import { readNames, serviceNames } from './names';

describe('readNames', () => {
  const read = (repo: string, image = 'octopub/shop', project?: string) =>
    readNames(
      { host: 'github.com', owner: 'octopub', repo },
      { image, project },
    );

  it.each([
    ['2048-game', '2048-game', /^app-2048-game-[0-9a-f]{6}$/],
    ['Shop', 'shop', /^shop$/],
    ['Shop.web_2', 'shop.web_2', /^shop-web-2-[0-9a-f]{6}$/],
    ['9', '9', /^app-9-[0-9a-f]{6}$/],
  ])('gives %s a name in each place', (repo, npm, kubernetes) => {
    expect(read(repo)).toMatchObject({
      service: {
        component: repo,
        package: npm,
        kubernetes: expect.stringMatching(kubernetes),
      },
      image: { registry: 'docker-hub', name: 'octopub/shop' },
      project: repo,
    });
  });

  it('takes the project that is named', () => {
    expect(read('shop', 'octopub/shop', ' Web shop ').project).toBe('Web shop');
    expect(read('shop', 'octopub/shop', ' ').project).toBe('shop');
  });

  it.each([
    ['no space', 'my shop', undefined, /GitHub does not accept 'my shop'/],
    ['more than dots', '..', undefined, /GitHub does not accept '\.\.'/],
    ['no slash', 'a/b', undefined, /GitHub does not accept/],
    ['no dot at the start', '.github', undefined, /GitHub does not accept/],
    ['no .git at the end', 'shop.git', undefined, /GitHub does not accept/],
    ['no umlaut', 'läden', undefined, /GitHub does not accept/],
    ['at most 100', 'x'.repeat(101), undefined, /GitHub does not accept/],
    ['at most 63', 'x'.repeat(64), undefined, /component in the catalog/],
    ['a letter or digit first', '_shop', undefined, /component in the catalog/],
    ['a letter or digit last', 'shop_', undefined, /component in the catalog/],
    ['an image without a tag', 'shop', 'octopub/shop:1', /must not have a tag/],
  ])('asks for %s', (_, repo, image, reason) => {
    expect(() => read(repo, image)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(reason),
      }),
    );
  });
});

describe('serviceNames', () => {
  it.each([
    ['shop', 'shop', 'shop'],
    ['Shop', 'shop', 'shop'],
    ['shop-web-2', 'shop-web-2', 'shop-web-2'],
    ['2048-game', '2048-game', 'app-2048-game-0e2d1f'],
    ['Shop.web_2', 'shop.web_2', 'shop-web-2-a'],
    ['x'.repeat(63), 'x'.repeat(63), 'x'.repeat(63)],
  ])('of %s are legal everywhere', (repo, npm, kubernetes) => {
    const names = serviceNames(repo);
    expect(names).toMatchObject({ component: repo, package: npm });
    expect(names.kubernetes).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
    expect(names.kubernetes).toContain(kubernetes.replace(/-[^-]*$/, ''));
  });

  it('tell two repositories apart in Kubernetes', () => {
    const repos = [
      'a.b',
      'a_b',
      'a-b',
      '2048',
      'app-2048',
      `9${'x'.repeat(62)}`,
    ];
    const labels = repos.map(repo => serviceNames(repo).kubernetes);
    expect(new Set(labels).size).toBe(repos.length);
  });

  it.each(['shop', 'Shop_2', 'a.b-c', 'x'.repeat(63)])('take %s', name => {
    expect(() => serviceNames(name)).not.toThrow();
  });

  it.each(['shop-', '_shop', 'x'.repeat(64)])('refuse %s', name => {
    expect(() => serviceNames(name)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
