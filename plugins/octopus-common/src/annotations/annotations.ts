import { Entity } from '@backstage/catalog-model';

/**
 * Id of the project, `[Spaces-n/]Projects-n`. Takes precedence over the slug.
 *
 * @public
 */
export const OCTOPUS_PROJECT_ID_ANNOTATION = 'octopus.com/project-id';

/**
 * Slug of the project, `[Spaces-n/]slug`.
 *
 * @public
 */
export const OCTOPUS_PROJECT_SLUG_ANNOTATION = 'octopus.com/project-slug';

/**
 * Name of the instance in `octopus.instances`; required when there are several.
 *
 * @public
 */
export const OCTOPUS_INSTANCE_ANNOTATION = 'octopus.com/instance';

/**
 * The Octopus project that the annotations of an entity name.
 *
 * @public
 */
export interface OctopusProjectRef {
  /** Name of the instance; the only instance when omitted. */
  instance?: string;
  /** Id of the space, `Spaces-n`; the instance's default space when omitted. */
  spaceId?: string;
  /** Id or slug of the project. */
  project: string;
  /** The name of the annotation that it was read from. */
  annotation: string;
}

/**
 * Reads the annotations of an entity; undefined when they are missing, empty or
 * malformed.
 *
 * @public
 */
export function getOctopusProjectRef(
  entity: Entity,
): OctopusProjectRef | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const annotation = [
    OCTOPUS_PROJECT_ID_ANNOTATION,
    OCTOPUS_PROJECT_SLUG_ANNOTATION,
  ].find(key => annotations[key]?.trim());
  if (!annotation) {
    return undefined;
  }
  const parts = annotations[annotation].trim().split('/');
  const project = parts.pop();
  if (!project || parts.length > 1) {
    return undefined;
  }
  const instance = annotations[OCTOPUS_INSTANCE_ANNOTATION]?.trim();
  return {
    ...(instance && { instance }),
    ...(parts[0] && { spaceId: parts[0] }),
    project,
    annotation,
  };
}

/**
 * Whether an entity is annotated with an Octopus project.
 *
 * @public
 */
export function isOctopusAvailable(entity: Entity): boolean {
  return Boolean(getOctopusProjectRef(entity));
}
