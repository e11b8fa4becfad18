import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { readEntity, readProjectRef } from '../access/readEntity';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { ProjectTarget } from './ProjectTarget';
import { openProject } from './openProject';

/** An entity that the caller has the permission on, and its project. */
interface OpenedEntity {
  entity: Entity;
  entityRef: string;
  target: ProjectTarget;
}

/**
 * Opens the project of an entity. Every access goes through here: it reads the
 * entity as the caller sees it, checks their permission and reads the
 * annotation, and only then sends requests to Octopus.
 *
 * @throws NotFoundError when there is no such entity, annotation, instance or
 * project; NotAllowedError when the policy denies the permission
 */
export async function openEntity(
  ctx: ServiceContext,
  caller: Caller,
  ref: string,
  permission: ResourcePermission,
): Promise<OpenedEntity> {
  const entity = await readEntity(ctx, caller, ref, permission);
  const target = await openProject(ctx, readProjectRef(entity));
  return { entity, entityRef: stringifyEntityRef(entity), target };
}
