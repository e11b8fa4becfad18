import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** How audits and Octopus's own records name a caller, such as `user:default/jane`. */
export function callerName({ principal }: BackstageCredentials): string {
  const { userEntityRef } = principal as BackstageUserPrincipal;
  return (
    userEntityRef ?? (principal as BackstageServicePrincipal).subject ?? 'none'
  );
}
