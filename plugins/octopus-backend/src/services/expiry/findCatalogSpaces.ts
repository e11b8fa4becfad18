import { stringifyEntityRef } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  getOctopusProjectRef,
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { createReader } from '../target/createReader';
import { openInstance } from '../target/openInstance';
import { readSpace } from '../target/openSpace';
import { spaceKey } from '../target/spaceKey';
import { CatalogSpace } from './CatalogSpace';
import { ExpiryContext } from './ExpiryContext';

const annotated = (annotation: string) => ({
  [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
});

/**
 * The spaces of all projects that entities of the catalog name. Views, which
 * take ids as they are, find the names of these spaces in the cache.
 */
export async function findCatalogSpaces(
  ctx: ExpiryContext,
): Promise<CatalogSpace[]> {
  const { items } = await ctx.catalog.getEntities(
    {
      filter: [
        annotated(OCTOPUS_PROJECT_ID_ANNOTATION),
        annotated(OCTOPUS_PROJECT_SLUG_ANNOTATION),
      ],
      fields: ['kind', 'metadata'],
    },
    { credentials: await ctx.auth.getOwnServiceCredentials() },
  );
  const spaces = new Map<string, CatalogSpace>();
  for (const entity of items) {
    const entityRef = stringifyEntityRef(entity);
    const ref = getOctopusProjectRef(entity);
    try {
      if (ref) {
        const { client, defaultSpace } = openInstance(ctx.octopus, ref);
        const wanted = ref.spaceId ?? defaultSpace;
        const space = (await readSpace(ctx, client, wanted)).value;
        const target = {
          instance: client.instance,
          space,
          read: createReader(client),
          projects: [],
        };
        const known = spaces.get(spaceKey(target)) ?? target;
        spaces.set(spaceKey(target), {
          ...known,
          projects: [...known.projects, { wanted: ref.project, entityRef }],
        });
      }
    } catch (error) {
      ctx.logger.debug(
        `The Octopus space of ${entityRef} is unknown: ${error}`,
      );
    }
  }
  return [...spaces.values()];
}
