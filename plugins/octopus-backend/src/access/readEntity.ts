import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';
import { checkPermission } from './checkPermission';

/**
 * Reads an entity as the caller sees it, and makes sure that they have a
 * permission on it.
 *
 * @throws NotFoundError when there is no such entity for them,
 * NotAllowedError when the policy says no
 */
export async function readEntity(
  ctx: ServiceContext,
  caller: Caller,
  entityRef: string,
  permission: ResourcePermission,
): Promise<Entity> {
  const { credentials } = caller;
  const entity = await ctx.catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(`There is no entity '${entityRef}'`);
  }
  await checkPermission(ctx, caller, stringifyEntityRef(entity), permission);
  return entity;
}
