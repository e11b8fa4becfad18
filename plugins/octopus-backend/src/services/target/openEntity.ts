import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Caller } from '../../access/Caller';
import { readEntity } from '../../access/readEntity';
import { readProjectRef } from '../../access/readProjectRef';
import { ServiceContext } from '../ServiceContext';
import { openProject } from './openProject';
import { ProjectTarget } from './ProjectTarget';

/** An entity that the caller may use so, and its project. */
export interface OpenedEntity {
  entity: Entity;
  entityRef: string;
  target: ProjectTarget;
}

/**
 * The way to every project: the entity as the caller sees it, their permission
 * on it, its annotation, and only then Octopus.
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
