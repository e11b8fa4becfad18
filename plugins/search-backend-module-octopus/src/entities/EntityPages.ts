import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  OCTOPUS_PROJECT_ID_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { Settings } from '../config/readSettings';

/** As many as one request about their projects takes. */
const PAGE = 25;

/** The entities of the catalog that are annotated with an Octopus project. */
export class EntityPages {
  constructor(
    private readonly filter: Settings['filter'],
    private readonly services: { auth: AuthService; catalog: CatalogService },
  ) {}

  /** Reads one page after another, each when it is asked for. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Entity[]> {
    const { auth, catalog } = this.services;
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await catalog.queryEntities(
        cursor ? { cursor, limit: PAGE } : this.firstPage(),
        { credentials: await auth.getOwnServiceCredentials() },
      );
      if (items.length > 0) {
        yield items;
      }
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }

  private firstPage() {
    return {
      limit: PAGE,
      totalItems: 'exclude' as const,
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      filter: this.filter.flatMap(each =>
        [OCTOPUS_PROJECT_ID_ANNOTATION, OCTOPUS_PROJECT_SLUG_ANNOTATION].map(
          annotation => ({
            ...each,
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          }),
        ),
      ),
    };
  }
}
