import { cacheKey } from '../../cache/cacheKey';
import { PageResource } from '../../resources/projects';
import { ReleaseResource } from '../../resources/releases';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { ReleaseQuery } from './ReleaseQuery';

const FRESH_MS = 10_000;
const KEEP_MS = 60_000;

/**
 * A page of releases, newest first, as Octopus pages them. `searchByVersion`
 * finds versions that include a text:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/releases.md.
 */
export async function readReleasePage(
  { cache }: ServiceContext,
  { key, space, project, read }: ProjectTarget,
  { channelId, search, offset, limit }: ReleaseQuery,
): Promise<PageResource<ReleaseResource>> {
  const path = channelId
    ? `/api/${space.id}/projects/${project.Id}/channels/${channelId}/releases`
    : `/api/${space.id}/projects/${project.Id}/releases`;
  const query = { skip: offset, take: limit, searchByVersion: search };
  const { value } = await cache.read(
    cacheKey('releases', key, path, JSON.stringify(query)),
    {
      load: async () => {
        const page = await read.get<PageResource<ReleaseResource>>(path, query);
        return { Items: page.Items, TotalResults: page.TotalResults };
      },
      scope: key,
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
    },
  );
  return value;
}
