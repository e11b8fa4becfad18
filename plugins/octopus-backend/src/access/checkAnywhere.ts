import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';

/**
 * Makes sure that the caller may have a permission in some environment of some
 * entity, before it is known which one is meant.
 *
 * @throws NotAllowedError when the policy says no whatever the environment
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
