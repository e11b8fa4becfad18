import { Entity } from '@backstage/catalog-model';
import { getOctopusProjectRef } from './getOctopusProjectRef';

/** Whether an entity is annotated with an Octopus project. */
export function isOctopusAvailable(entity: Entity): boolean {
  return Boolean(getOctopusProjectRef(entity));
}
