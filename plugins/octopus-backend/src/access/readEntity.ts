import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';

/**
 * Reads an entity as the caller sees it, and makes sure that they have a
 * permission on it.
 *
 * @throws NotFoundError when there is no such entity for them,
 * NotAllowedError when the policy says no
 */
export async function readEntity(
  { catalog, permissions }: ServiceContext,
  { credentials }: Caller,
  entityRef: string,
  permission: ResourcePermission,
): Promise<Entity> {
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(`There is no entity '${entityRef}'`);
  }
  const resourceRef = stringifyEntityRef(entity);
  const [{ result }] = await permissions.authorize(
    [{ permission, resourceRef }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You need the permission '${permission.name}' on '${resourceRef}'`,
    );
  }
  return entity;
}
