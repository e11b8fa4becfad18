import { branchSlug } from './branchSlug';

describe('branchSlug', () => {
  it('keeps a name that is legal', () => {
    expect(branchSlug('login-page-2')).toBe('login-page-2');
  });

  it.each([
    ['feature/login', /^feature-login-[0-9a-f]{6}$/],
    ['Login', /^login-[0-9a-f]{6}$/],
    ['123', /^b-123-[0-9a-f]{6}$/],
    ['żółć', /^b(-[a-z0-9]+)*-[0-9a-f]{6}$/],
    ['--', /^b-[0-9a-f]{6}$/],
    ['a--b', /^a-b-[0-9a-f]{6}$/],
    ['x'.repeat(200), /^x{56}-[0-9a-f]{6}$/],
  ])('makes %s legal and unique', (branch, expected) => {
    expect(branchSlug(branch)).toMatch(expected);
  });

  it('tells branches apart that read alike', () => {
    const branches = ['a/b', 'a-b', 'a_b', 'A-b', `${'y'.repeat(90)}1`].concat(
      `${'y'.repeat(90)}2`,
    );

    const slugs = branches.map(branch => branchSlug(branch));

    expect(new Set(slugs).size).toBe(branches.length);
    for (const slug of slugs) {
      expect(slug).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
    }
  });

  it('is as short as asked', () => {
    expect(branchSlug('feature/a-rather-long-name', 20)).toHaveLength(20);
  });

  it('refuses a branch without a name', () => {
    expect(() => branchSlug(' ')).toThrow('The branch has no name');
  });
});
