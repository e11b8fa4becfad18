import { stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  getOctopusProjectRef,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';

/**
 * Finds the entities of the projects that the caller may see, by an annotation
 * with the space and the id or slug of a project. Ids of spaces are the same in
 * several servers, so the annotation of the instance counts, too.
 *
 * @param isOnly - Whether the portal has no other instance; an entity need not
 *   name it then
 */
export async function findProjectEntities(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  instance: string;
  isOnly: boolean;
  spaceId: string;
  projects: { id: string; slug: string }[];
}): Promise<string[]> {
  const { catalog, credentials, instance, isOnly, spaceId, projects } = options;
  if (!projects.length) {
    return [];
  }
  const { items } = await catalog.getEntities(
    {
      filter: [
        {
          [`metadata.annotations.${OCTOPUS_PROJECT_ID_ANNOTATION}`]:
            projects.map(p => `${spaceId}/${p.id}`),
        },
        {
          [`metadata.annotations.${OCTOPUS_PROJECT_SLUG_ANNOTATION}`]:
            projects.map(p => `${spaceId}/${p.slug}`),
        },
      ],
      fields: ['kind', 'metadata'],
    },
    { credentials },
  );
  const ofInstance = items.filter(entity => {
    const named = getOctopusProjectRef(entity)?.instance;
    return named === undefined ? isOnly : named === instance;
  });
  return [...new Set(ofInstance.map(e => stringifyEntityRef(e)))].sort();
}
