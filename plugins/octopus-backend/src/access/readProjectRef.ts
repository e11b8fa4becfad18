import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  getOctopusProjectRef,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { withReason } from '../errors/withReason';

/**
 * The project that an entity is annotated with.
 *
 * @throws NotFoundError with reason `noAnnotation`
 */
export function readProjectRef(entity: Entity): OctopusProjectRef {
  const ref = getOctopusProjectRef(entity);
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
