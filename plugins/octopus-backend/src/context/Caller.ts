import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** The caller of a route, with its request, or of an action. */
export interface Caller {
  credentials: BackstageCredentials;
  request?: Request;
}

/**
 * The caller's name in audit events and in Octopus's own records, such as
 * `user:default/jane`.
 */
export function callerName({ principal }: BackstageCredentials): string {
  const { userEntityRef } = principal as BackstageUserPrincipal;
  return (
    userEntityRef ?? (principal as BackstageServicePrincipal).subject ?? 'none'
  );
}
