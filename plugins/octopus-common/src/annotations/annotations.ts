import { Entity } from '@backstage/catalog-model';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from './names';

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
 * malformed. Spaces around a part, and slashes around the whole, mean nothing.
 *
 * @public
 */
export function getOctopusProjectRef(
  entity: Entity,
): OctopusProjectRef | undefined {
  const written = writtenAnnotation(entity);
  const parts = written && partsOf(written.value);
  if (!parts) {
    return undefined;
  }
  const { spaceId, project } = parts;
  const instance =
    entity.metadata.annotations?.[OCTOPUS_INSTANCE_ANNOTATION]?.trim();
  return {
    ...(instance && { instance }),
    ...(spaceId && { spaceId }),
    project,
    annotation: written.annotation,
  };
}

/**
 * Says what is wrong with an annotation that is there and names no project, as
 * a sentence without a full stop; undefined when nothing is.
 *
 * @public
 */
export function getOctopusAnnotationError(entity: Entity): string | undefined {
  const written = writtenAnnotation(entity);
  if (!written || partsOf(written.value)) {
    return undefined;
  }
  const { annotation, value } = written;
  const project =
    annotation === OCTOPUS_PROJECT_ID_ANNOTATION ? 'Projects-1' : 'my-project';
  return `The annotation '${annotation}' is '${value}', which names no project: write '${project}' or 'Spaces-1/${project}'`;
}

/**
 * Whether an entity is annotated with an Octopus project.
 *
 * @public
 */
export function isOctopusAvailable(entity: Entity): boolean {
  return Boolean(getOctopusProjectRef(entity));
}

/** The annotation that counts, with what is written in it. */
function writtenAnnotation({
  metadata: { annotations = {} },
}: Entity): { annotation: string; value: string } | undefined {
  const annotation = [
    OCTOPUS_PROJECT_ID_ANNOTATION,
    OCTOPUS_PROJECT_SLUG_ANNOTATION,
  ].find(key => annotations[key]?.trim());
  return annotation === undefined
    ? undefined
    : { annotation, value: annotations[annotation].trim() };
}

/** Undefined when it is only a space, or has a part too many or an empty one. */
function partsOf(
  value: string,
): { spaceId?: string; project: string } | undefined {
  const parts = value
    .replace(/^[\s/]+|[\s/]+$/g, '')
    .split('/')
    .map(part => part.trim());
  const project = parts.pop();
  if (!project || parts.length > 1 || parts.includes('')) {
    return undefined;
  }
  const [spaceId] = parts;
  return !spaceId && /^Spaces-\d+$/i.test(project)
    ? undefined
    : { spaceId, project };
}
