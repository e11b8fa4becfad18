import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { ProjectAnnotations, ProjectIndex } from './ProjectIndex';

const OCTOPUS_ANNOTATIONS = [
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
];
const CACHE_KEY = 'annotations';

/**
 * Annotates components that are named like a project's slug, unless they have
 * an Octopus annotation of their own, even an empty one.
 *
 * The annotations are cached with the entity, so that a backend that starts
 * while Octopus is down does not remove them.
 */
export class OctopusProjectProcessor implements CatalogProcessor {
  constructor(
    private readonly id: string,
    private readonly index: Pick<ProjectIndex, 'isKnown' | 'find'>,
  ) {}

  getProcessorName(): string {
    return `OctopusProjectProcessor:${this.id}`;
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (!isUnannotatedComponent(entity)) {
      return entity;
    }
    const last = await cache.get<ProjectAnnotations | null>(CACHE_KEY);
    const annotations = this.index.isKnown()
      ? this.index.find(entity.metadata.name)
      : last;
    if (annotations || last) {
      await cache.set(CACHE_KEY, annotations ?? null);
    }
    if (!annotations) {
      return entity;
    }
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { ...entity.metadata.annotations, ...annotations },
      },
    };
  }
}

function isUnannotatedComponent({ kind, metadata }: Entity): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'component' &&
    typeof metadata.name === 'string' &&
    !OCTOPUS_ANNOTATIONS.some(key => metadata.annotations?.[key] !== undefined)
  );
}
