import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { formerSlug, isFormerSlug } from './formerSlug';

describe('formerSlug', () => {
  it.each([
    ['login', 'login'],
    ['fix/login', 'fix-login-5e870e'],
    ['fix-login-5e870e', 'fix-login-5e870e'],
    ['日本語', 'b-77710a'],
    ['x'.repeat(64), `${'x'.repeat(56)}-7ce100`],
  ])('of %s is %s, as it was', (branch, slug) => {
    expect(formerSlug(branch)).toBe(slug);
  });

  it.each(['fix/login', 'fix-login-5e870e', 'ticket-100234', 'Login'])(
    'of %s is no slug of today',
    branch => {
      const former = formerSlug(branch);

      expect(isFormerSlug(former)).toBe(true);
      expect(isFormerSlug(branchSlug(branch))).toBe(false);
      expect(branchSlug(former)).not.toBe(former);
    },
  );
});
