import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  formatOctopusEnvironmentRef,
  OctopusEnvironmentRef,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';

/**
 * Makes sure that the caller has a permission on an entity.
 *
 * @throws NotAllowedError when the policy denies it
 */
export async function checkPermission(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  entityRef: string,
  permission: ResourcePermission,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission, resourceRef: entityRef }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You need the permission '${permission.name}' on '${entityRef}'`,
    );
  }
}

/**
 * Makes sure that the caller has a permission on an entity in an environment.
 *
 * @throws NotAllowedError when the policy denies it
 */
export function checkEnvironment(
  ctx: ServiceContext,
  caller: Caller,
  resource: OctopusEnvironmentRef,
  permission: ResourcePermission,
): Promise<void> {
  const ref = formatOctopusEnvironmentRef(resource);
  return checkPermission(ctx, caller, ref, permission);
}

/**
 * Makes sure that the caller could have a permission in some environment,
 * before the environment is known.
 *
 * @throws NotAllowedError when the policy denies it in every environment
 */
export async function checkAnywhere(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  permission: ResourcePermission,
): Promise<void> {
  const [{ result }] = await permissions.authorizeConditional(
    [{ permission }],
    { credentials },
  );
  if (result === AuthorizeResult.DENY) {
    throw new NotAllowedError(
      `You need the permission '${permission.name}', which you have in no environment`,
    );
  }
}
