import type { Config } from '@backstage/config';
import { githubAuthApiRef } from '@backstage/frontend-plugin-api';
import type { IdentityProviders } from '@backstage/core-components';
import { oidcAuthApiRef } from './oidcAuthApi';

const known: Record<string, IdentityProviders[number]> = {
  guest: 'guest',
  github: {
    id: 'github',
    title: 'GitHub',
    message: 'Sign in with your GitHub account',
    apiRef: githubAuthApiRef,
  },
  oidc: {
    id: 'oidc',
    title: 'Single sign-on',
    message: 'Sign in with your account of this organization',
    apiRef: oidcAuthApiRef,
  },
};

/**
 * The ways to sign in that `portal.signIn` names. Only guests, as in the sample
 * app, where it names none.
 */
export function signInProviders(config: Config): IdentityProviders {
  const names = config.getOptionalStringArray('portal.signIn') ?? ['guest'];
  return names.map(name => {
    if (!Object.hasOwn(known, name)) {
      throw new Error(
        `portal.signIn has '${name}'. Known are ${Object.keys(known).join(
          ', ',
        )}.`,
      );
    }
    return known[name];
  });
}
