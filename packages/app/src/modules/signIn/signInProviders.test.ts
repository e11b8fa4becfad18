import { mockApis } from '@backstage/frontend-test-utils';
import { signInProviders } from './signInProviders';

const configured = (signIn?: string[]) =>
  mockApis.config({ data: signIn ? { portal: { signIn } } : {} });

describe('the ways to sign in', () => {
  it('is as a guest where nothing is configured', () => {
    expect(signInProviders(configured())).toEqual(['guest']);
  });

  it('are those of the configuration, in its order', () => {
    expect(signInProviders(configured(['oidc', 'github']))).toMatchObject([
      { id: 'oidc' },
      { id: 'github' },
    ]);
  });

  it.each(['ldap', 'toString'])('names %s as unknown', name => {
    expect(() => signInProviders(configured([name]))).toThrow(
      `portal.signIn has '${name}'. Known are guest, github, oidc.`,
    );
  });
});
