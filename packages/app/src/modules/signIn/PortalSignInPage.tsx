import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { signInProviders } from './signInProviders';

export function PortalSignInPage(props: SignInPageProps) {
  const providers = signInProviders(useApi(configApiRef));
  return <SignInPage {...props} providers={providers} />;
}
