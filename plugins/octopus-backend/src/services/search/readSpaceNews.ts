import { z } from 'zod';
import { cacheKey, Cached } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { readMarked } from '../../following/readMarked';
import { ListedRelease, toListedRelease } from '../../mapping/toFindable';
import { PageResource } from '../../resources/projects';
import { ReleaseResource } from '../../resources/releases';
import { SpaceTarget } from '../../target/ProjectTarget';

/** The newest releases of a space, whatever their project. */
export interface SpaceNews {
  /** Newest first. */
  releases: ListedRelease[];
  /** Whether the space has no others. */
  isAll: boolean;
}

const PAGE = 100;
const FRESH_MS = 60_000;
const shape = z.object({
  releases: z.array(
    z.object({ id: z.string(), found: z.object({ version: z.string() }) }),
  ),
  isAll: z.boolean(),
});

/**
 * Reads the newest releases of a space in one request, which tells of all its
 * projects what is new. They come newest first: `GET /{baseSpaceId}/releases` of
 * the OpenAPI document.
 */
export async function readSpaceNews(
  { cache }: ServiceContext,
  { instance, space, read, marks }: SpaceTarget,
): Promise<Cached<SpaceNews>> {
  return readMarked<SpaceNews>(
    cache,
    cacheKey('space-releases', instance.name, instance.baseUrl, space.id),
    {
      load: async () => {
        const page = await read.get<PageResource<ReleaseResource>>(
          `/api/${space.id}/releases`,
          { take: PAGE },
        );
        return {
          releases: page.Items.map(toListedRelease),
          isAll: page.Items.length >= page.TotalResults,
        };
      },
      shape,
      marks,
      mark: (_, current) => current.activity(),
      freshMs: FRESH_MS,
    },
  );
}
