import { stringifyEntityRef } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  getOctopusProjectRef,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
  OctopusProjectRef,
} from '@octopus-backstage/plugin-octopus-common';
import { isSameId } from '@octopus-backstage/plugin-octopus-node';
import { ScheduledContext } from '../context/ServiceContext';
import { ProjectResource } from '../resources/projects';
import { SpaceTarget, spaceKey } from './ProjectTarget';
import { createReader } from './createReader';
import { openInstance, readSpace } from './openSpace';

/**
 * A space with the projects that entities of the catalog are annotated with.
 */
export interface CatalogSpace extends SpaceTarget {
  /** Id or slug of each project, and the entity that is annotated with it. */
  projects: { wanted: string; entityRef: string }[];
}

const annotated = (annotation: string) => ({
  [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
});

/**
 * Finds the entities that are annotated with a project, which they name by its
 * id or its slug.
 */
export function entitiesOf(
  { projects }: CatalogSpace,
  project: Pick<ProjectResource, 'Id' | 'Slug'>,
): string[] {
  return projects.flatMap(({ wanted, entityRef }) =>
    isSameId(wanted, project.Id) || wanted === project.Slug ? [entityRef] : [],
  );
}

/**
 * Finds the spaces of all projects that entities of the catalog are annotated
 * with. This also caches the names of spaces that are annotated by id, which a
 * view does not look up.
 */
export async function findCatalogSpaces(
  ctx: ScheduledContext,
): Promise<CatalogSpace[]> {
  const open = createOpener(ctx);
  const spaces = new Map<string, CatalogSpace>();
  for (const { entityRef, ref } of await listCatalogRefs(ctx)) {
    try {
      const target = await open(ref);
      const known = spaces.get(spaceKey(target)) ?? {
        ...target,
        projects: [],
      };
      spaces.set(spaceKey(target), {
        ...known,
        projects: [...known.projects, { wanted: ref.project, entityRef }],
      });
    } catch (error) {
      ctx.logger.debug(
        `The Octopus space of ${entityRef} is unknown: ${error}`,
      );
    }
  }
  return [...spaces.values()];
}

/** What entities of the catalog are annotated with; bad annotations are left out. */
export async function listCatalogRefs(
  ctx: ScheduledContext,
): Promise<{ entityRef: string; ref: OctopusProjectRef }[]> {
  const { items } = await ctx.catalog.getEntities(
    {
      filter: [
        annotated(OCTOPUS_PROJECT_ID_ANNOTATION),
        annotated(OCTOPUS_PROJECT_SLUG_ANNOTATION),
      ],
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
    },
    { credentials: await ctx.auth.getOwnServiceCredentials() },
  );
  return items.flatMap(entity => {
    const ref = getOctopusProjectRef(entity);
    return ref ? [{ entityRef: stringifyEntityRef(entity), ref }] : [];
  });
}

/** Opens each space once, however many entities name it. */
function createOpener(ctx: ScheduledContext) {
  const opened = new Map<string, Promise<SpaceTarget>>();
  return (ref: OctopusProjectRef): Promise<SpaceTarget> => {
    const { client, defaultSpace } = openInstance(ctx.octopus, ref);
    const wanted = ref.spaceId ?? defaultSpace;
    const key = JSON.stringify([client.instance.name, wanted]);
    const target =
      opened.get(key) ??
      readSpace(ctx, client, wanted).then(({ value: space }) => ({
        instance: client.instance,
        space,
        read: createReader(client),
      }));
    opened.set(key, target);
    return target;
  };
}
