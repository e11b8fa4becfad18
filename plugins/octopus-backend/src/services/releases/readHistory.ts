import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { toReleases } from '../../mapping/toRelease';
import { readProgression } from '../../octopus/releases';
import { readSnapshot } from '../../snapshot/readSnapshot';
import { ProjectTarget } from '../../target/ProjectTarget';

/** The maximum of a progression per channel and environment. */
const RELEASES = 100;
const FRESH_MS = 30_000;
const KEEP_MS = 5 * 60_000;

const shape = z.array(
  z.object({
    id: z.string(),
    deployments: z.array(z.object({ id: z.string() })),
    nextEnvironmentIds: z.array(z.string()),
  }),
);

/** Where a release was deployed to, and where it may go next. */
type ReleaseHistory = Pick<
  OctopusRelease,
  'deployments' | 'nextEnvironmentIds'
>;

/**
 * Reads the deployments of releases: from the snapshot of the page if it has
 * them all, otherwise from the longest progression possible, at one request.
 *
 * @returns by id of the release, without releases that are too old to be in it
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
      return toReleases(Releases, [], value.facts, urls, Date.now()).map(
        ({ id, deployments, nextEnvironmentIds }) => ({
          id,
          deployments,
          nextEnvironmentIds,
        }),
      );
    },
    shape,
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
