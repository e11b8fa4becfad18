import { Entity } from '@backstage/catalog-model';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from './annotations';

/** The Octopus project that an entity stands for, as its annotations say. */
export interface OctopusProjectRef {
  /** Name of the instance; the only one when left out. */
  instance?: string;
  /** Id of the space, `Spaces-n`; the instance's default space when left out. */
  spaceId?: string;
  /** Id or slug of the project. */
  project: string;
  /** The annotation that it was read from. */
  annotation: string;
}

/** Reads the annotations of an entity; nothing when it has none, or an empty one. */
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
