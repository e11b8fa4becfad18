import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';

/**
 * Makes sure that the caller has a permission on an entity.
 *
 * @throws NotAllowedError when the policy says no
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
