import { OctopusReleaseQuery } from '@octopus-backstage/plugin-octopus-common';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { readMarked } from '../../following/readMarked';
import { compareVersions } from '../../mapping/compareVersions';
import { isPrerelease } from '../../mapping/toRelease';
import { PageResource } from '../../resources/projects';
import { ReleaseResource } from '../../resources/releases';
import { ProjectTarget } from '../../target/ProjectTarget';

const FRESH_MS = 10_000;
const KEEP_MS = 60_000;
const shape = z.object({
  Items: z.array(z.object({ Id: z.string(), Version: z.string() })),
  TotalResults: z.number(),
});

/**
 * Reads a page of releases, newest first, with Octopus's own paging.
 * `searchByVersion` finds versions that contain a string:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export async function readReleasePage(
  { cache }: ServiceContext,
  { key, space, project, read, marks }: ProjectTarget,
  {
    channelId,
    search,
    offset,
    limit,
  }: Omit<OctopusReleaseQuery, 'kind' | 'sort'>,
): Promise<PageResource<ReleaseResource>> {
  const path = channelId
    ? `/api/${space.id}/projects/${project.Id}/channels/${channelId}/releases`
    : `/api/${space.id}/projects/${project.Id}/releases`;
  const query = { skip: offset, take: limit, searchByVersion: search };
  const { value } = await readMarked<PageResource<ReleaseResource>>(
    cache,
    cacheKey('releases', key, path, JSON.stringify(query)),
    {
      load: async () => {
        const page = await read.get<PageResource<ReleaseResource>>(path, query);
        return { Items: page.Items, TotalResults: page.TotalResults };
      },
      shape,
      scope: key,
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
      marks,
      mark: (_, now) => now.everythingOf(project.Id),
    },
  );
  return value;
}

const PAGE = 100;
/**
 * How many of the newest releases to search: Octopus cannot filter by
 * prerelease, and lists releases in no other order.
 */
const LIMIT = 500;

/** Searches the newest releases for those of a kind, and sorts them. */
export async function searchReleases(
  ctx: ServiceContext,
  target: ProjectTarget,
  query: OctopusReleaseQuery,
): Promise<{
  items: ReleaseResource[];
  totalCount: number;
  searchedCount?: number;
}> {
  const seen: ReleaseResource[] = [];
  let total = 0;
  do {
    const page = await readReleasePage(ctx, target, {
      ...query,
      offset: seen.length,
      limit: PAGE,
    });
    total = page.TotalResults;
    seen.push(...page.Items);
    if (page.Items.length === 0) {
      break;
    }
  } while (seen.length < Math.min(total, LIMIT));
  const { kind, sort = '-assembled' } = query;
  const wanted = seen
    .filter(
      ({ Version }) =>
        !kind || isPrerelease(Version) === (kind === 'prerelease'),
    )
    .sort(inOrder(sort));
  return {
    items: wanted.slice(query.offset, query.offset + query.limit),
    totalCount: wanted.length,
    ...(seen.length < total && { searchedCount: seen.length }),
  };
}

/** Compares releases in the order that was asked for. */
function inOrder(sort: NonNullable<OctopusReleaseQuery['sort']>) {
  const sign = sort.startsWith('-') ? -1 : 1;
  return (a: ReleaseResource, b: ReleaseResource) =>
    sign *
    (sort.endsWith('version')
      ? compareVersions(a.Version, b.Version)
      : Date.parse(a.Assembled) - Date.parse(b.Assembled));
}
