import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { cacheKey } from '../../cache/cacheKey';
import { toReleases } from '../../mapping/toReleases';
import { ServiceContext } from '../ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { readProgression } from '../view/readProgression';
import { readSnapshot } from '../view/readSnapshot';

/** The most that a progression shows of a channel and environment. */
const RELEASES = 100;
const FRESH_MS = 30_000;
const KEEP_MS = 5 * 60_000;

/** Where a release was deployed to, and where it may go next. */
export type ReleaseHistory = Pick<
  OctopusRelease,
  'deployments' | 'nextEnvironmentIds'
>;

/**
 * The deployments of releases: from the page's own snapshot where that has
 * them all, otherwise from the longest progression that there is, one request.
 *
 * @returns by id of the release; without those that are too old to be in it
 */
export async function readHistory(
  ctx: ServiceContext,
  target: ProjectTarget,
  releaseIds: string[],
): Promise<Map<string, ReleaseHistory>> {
  const { value } = await readSnapshot(ctx, target);
  const recent = byId(value.view.releases);
  if (releaseIds.every(id => recent.has(id))) {
    return recent;
  }
  const { instance, space, key } = target;
  const { value: long } = await ctx.cache.read(cacheKey('history', key), {
    load: async () => {
      const { Releases } = await readProgression(target, RELEASES);
      const urls = portalUrls(instance.baseUrl, space.id);
      return toReleases(Releases, value.facts, urls).map(
        ({ id, deployments, nextEnvironmentIds }) => ({
          id,
          deployments,
          nextEnvironmentIds,
        }),
      );
    },
    scope: key,
    freshMs: FRESH_MS,
    keepMs: KEEP_MS,
  });
  return new Map([...byId(long), ...recent]);
}

function byId(
  releases: (ReleaseHistory & { id: string })[],
): Map<string, ReleaseHistory> {
  return new Map(releases.map(release => [release.id, release]));
}
