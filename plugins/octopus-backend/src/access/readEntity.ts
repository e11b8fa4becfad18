import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_OCTOPUS_ENVIRONMENT,
  getOctopusAnnotationError,
  getOctopusProjectRef,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { withReason } from '../errors/translateError';
import { checkAnywhere, checkPermission } from './checkPermission';

/**
 * Reads an entity as the caller sees it, and checks their permission on it. For
 * a permission that depends on the environment, only callers who have it in no
 * environment are rejected here; `checkEnvironment` decides later.
 *
 * @throws NotFoundError when the caller sees no such entity, NotAllowedError
 * when the policy denies the permission
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

/**
 * Reads which project an entity is annotated with.
 *
 * @throws NotFoundError with reason `noAnnotation`, or `badAnnotation` when the
 * annotation names no project
 */
export function readProjectRef(entity: Entity): OctopusProjectRef {
  const ref = getOctopusProjectRef(entity);
  const wrong = getOctopusAnnotationError(entity);
  if (wrong) {
    throw withReason(
      new NotFoundError(`'${stringifyEntityRef(entity)}': ${wrong}`),
      'badAnnotation',
    );
  }
  if (!ref) {
    throw withReason(
      new NotFoundError(
        `'${stringifyEntityRef(
          entity,
        )}' has neither the annotation '${OCTOPUS_PROJECT_ID_ANNOTATION}' nor '${OCTOPUS_PROJECT_SLUG_ANNOTATION}'`,
      ),
      'noAnnotation',
    );
  }
  return ref;
}
