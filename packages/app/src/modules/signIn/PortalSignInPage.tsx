import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { signInProviders } from './signInProviders';

export function PortalSignInPage(props: SignInPageProps) {
  const providers = signInProviders(useApi(configApiRef));
  return (
    <SignInPage
      {...props}
      providers={providers}
      titleComponent={
        <Text as="p" variant="body-large">
          See what runs where, promote it or roll it back, preview a branch, and
          start services and clusters: a developer portal for what Octopus
          Deploy delivers to EKS.
        </Text>
      }
    />
  );
}
