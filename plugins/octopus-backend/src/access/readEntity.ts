import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_OCTOPUS_ENVIRONMENT } from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';
import { checkAnywhere } from './checkAnywhere';
import { checkPermission } from './checkPermission';

/**
 * Reads an entity as the caller sees it, and makes sure that they have a
 * permission on it. A permission that depends on the environment is still to be
 * checked by `checkEnvironment`; here it is only refused to who has it nowhere.
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
  await (permission.resourceType === RESOURCE_TYPE_OCTOPUS_ENVIRONMENT
    ? checkAnywhere(ctx, caller, permission)
    : checkPermission(ctx, caller, stringifyEntityRef(entity), permission));
  return entity;
}
