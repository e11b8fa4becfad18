import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  getEntityRefError,
  getOctopusAnnotationError,
  getOctopusProjectRef,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';

/** The Octopus project of a service. */
export interface ServiceRef {
  instance?: string;
  space?: string;
  /** Id, slug or name. */
  project: string;
}

/** An entity of the catalog, and the project that its annotation names. */
export interface NamedEntity {
  entityRef: string;
  project: string;
}

/**
 * Finds the project of a service, from the annotations of its entity first and
 * from the input for the rest.
 *
 * @throws InputError when the input names neither an entity nor a project, or
 * the entity has no annotation or is of another instance; NotFoundError when the
 * caller sees no such entity
 */
export async function findService(
  input: Partial<ServiceRef> & { entityRef?: string },
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<ServiceRef & { entity?: NamedEntity }> {
  const { entityRef, project, instance, space } = input;
  if (entityRef) {
    const ref = await readEntity(entityRef, { ...options, instance });
    return {
      entity: whollyNamed(ref, input),
      instance: ref.instance ?? instance,
      space: ref.spaceId ?? space,
      project: project ?? ref.project,
    };
  }
  if (!project) {
    throw new InputError(
      'Say which service to deploy: give entityRef, or the name of its Octopus project',
    );
  }
  return { instance, space, project };
}

/**
 * Reads the annotations of an entity.
 *
 * @param options - `instance`, if it was given, must be the entity's
 * @throws InputError when the reference cannot be parsed, or the entity has none
 * or is of another instance, NotFoundError when the caller sees no such entity
 */
export async function readEntity(
  entityRef: string,
  options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
    instance?: string;
  },
): Promise<OctopusProjectRef & { entityRef: string }> {
  // The client of the catalog throws a TypeError, which names no field.
  const isNone = getEntityRefError('entityRef', entityRef, {
    example: 'component:default/shop',
  });
  if (isNone) {
    throw new InputError(isNone);
  }
  const entity = await options.catalog.getEntityByRef(entityRef, {
    credentials: options.credentials,
  });
  if (!entity) {
    throw new NotFoundError(`There is no entity '${entityRef}' in the catalog`);
  }
  const ref = getOctopusProjectRef(entity);
  const wrong = getOctopusAnnotationError(entity);
  if (wrong) {
    throw new InputError(`The entity '${entityRef}': ${wrong}`);
  }
  if (!ref) {
    throw new InputError(
      `The entity '${entityRef}' does not say which Octopus project it is: annotate it with octopus.com/project-slug`,
    );
  }
  const { instance } = options;
  if (instance && ref.instance && instance !== ref.instance) {
    throw new InputError(
      `The entity '${entityRef}' is of the Octopus instance '${ref.instance}', not of '${instance}': leave the instance out, or choose that one`,
    );
  }
  return { ...ref, entityRef: stringifyEntityRef(entity) };
}

/**
 * The entity as what permissions are decided on. One that leaves the space or
 * the instance to the input is not: whoever owns it could name any project of
 * the same slug.
 */
export function whollyNamed(
  {
    entityRef,
    project,
    spaceId,
    instance,
  }: Awaited<ReturnType<typeof readEntity>>,
  input: { space?: string; instance?: string },
): NamedEntity | undefined {
  const isOpen = (input.space && !spaceId) || (input.instance && !instance);
  return isOpen ? undefined : { entityRef, project };
}
