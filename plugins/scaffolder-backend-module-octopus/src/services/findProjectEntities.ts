import { stringifyEntityRef } from '@backstage/catalog-model';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

const idAnnotation = 'octopus.com/project-id';
const slugAnnotation = 'octopus.com/project-slug';

/**
 * Finds the entities of the projects that the caller may see, by an annotation
 * with the space and the id or slug of a project.
 */
export async function findProjectEntities(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  spaceId: string;
  projects: { id: string; slug: string }[];
}): Promise<string[]> {
  const { catalog, credentials, spaceId, projects } = options;
  if (!projects.length) {
    return [];
  }
  const { items } = await catalog.getEntities(
    {
      filter: [
        {
          [`metadata.annotations.${idAnnotation}`]: projects.map(
            p => `${spaceId}/${p.id}`,
          ),
        },
        {
          [`metadata.annotations.${slugAnnotation}`]: projects.map(
            p => `${spaceId}/${p.slug}`,
          ),
        },
      ],
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
    },
    { credentials },
  );
  return [...new Set(items.map(e => stringifyEntityRef(e)))].sort();
}
