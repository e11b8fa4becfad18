import { serviceNames } from './names';

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
