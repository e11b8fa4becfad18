import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  getOctopusProjectRef,
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import {
  OctopusClient,
  OctopusService,
  Space,
} from '@octopus-backstage/plugin-octopus-node';

/** Where the projects are, and what an entity need not say of it. */
export interface ProjectsPlace {
  /** `defaultSpace`: id, name or slug; the server's own when left out. */
  instance: { name: string; defaultSpace?: string };
  /**
   * Whether the portal has no other instance; an entity need not name it then.
   */
  isOnly: boolean;
  space: Pick<Space, 'Id' | 'Name'> & { Slug?: string; IsDefault?: boolean };
}

/** The place of a space that a client was opened for. */
export function placeOf(
  octopus: OctopusService,
  { instance: { name } }: OctopusClient,
  space: Space,
): ProjectsPlace {
  const instances = octopus.instances();
  const defaultSpace = instances.find(each => each.name === name)?.defaultSpace;
  return {
    instance: { name, defaultSpace },
    isOnly: instances.length === 1,
    space,
  };
}

const ANNOTATIONS = [
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
].map(annotation => ({
  annotation,
  field: `metadata.annotations.${annotation}`,
}));

/**
 * Finds the entities of the projects that the caller may see, as the page reads
 * their annotations: the space may be left out where it is the default of the
 * instance, and blanks and slashes around a part mean nothing. So the catalog is
 * asked first what is written in them. Ids of spaces are the same in several
 * servers, so the annotation of the instance counts, too.
 */
export async function findProjectEntities(
  options: ProjectsPlace & {
    catalog: CatalogService;
    credentials: BackstageCredentials;
    projects: { id: string; slug: string }[];
  },
): Promise<string[]> {
  const { catalog, credentials, projects, instance } = options;
  if (!projects.length) {
    return [];
  }
  const isOne = (ref: OctopusProjectRef | undefined): boolean =>
    ref !== undefined &&
    isThere(ref, options) &&
    projects.some(({ id, slug }) =>
      [id, slug].some(known => isSame(known, ref.project)),
    );
  const { facets } = await catalog.getEntityFacets(
    { facets: ANNOTATIONS.map(({ field }) => field) },
    { credentials },
  );
  const filter = ANNOTATIONS.flatMap(({ annotation, field }) => {
    const values = (facets[field] ?? [])
      .map(({ value }) => value)
      .filter(value =>
        isOne(
          getOctopusProjectRef(
            withAnnotations({
              [annotation]: value,
              [OCTOPUS_INSTANCE_ANNOTATION]: instance.name,
            }),
          ),
        ),
      );
    return values.length > 0 ? [{ [field]: values }] : [];
  });
  if (!filter.length) {
    return [];
  }
  const { items } = await catalog.getEntities(
    { filter, fields: ['kind', 'metadata'] },
    { credentials },
  );
  const refs = items
    .filter(entity => isOne(getOctopusProjectRef(entity)))
    .map(entity => stringifyEntityRef(entity));
  return [...new Set(refs)].sort();
}

function withAnnotations(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'any', annotations },
  };
}

function isThere(
  ref: OctopusProjectRef,
  { instance, isOnly, space }: ProjectsPlace,
): boolean {
  const isOfInstance =
    ref.instance === undefined ? isOnly : ref.instance === instance.name;
  const wanted = ref.spaceId ?? instance.defaultSpace;
  const isOfSpace =
    wanted === undefined
      ? space.IsDefault
      : [space.Id, space.Name, space.Slug].some(known => isSame(known, wanted));
  return isOfInstance && Boolean(isOfSpace);
}

/** Ignores case, as the catalog does in what it filters by. */
function isSame(known: string | undefined, wanted: string): boolean {
  return known?.trim().toLowerCase() === wanted.trim().toLowerCase();
}
