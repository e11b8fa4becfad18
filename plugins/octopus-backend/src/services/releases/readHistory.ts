import {
  isUnderWay,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { z } from 'zod';
import { cacheKey } from '../../cache/SharedCache';
import { ServiceContext } from '../../context/ServiceContext';
import { readMarked } from '../../following/readMarked';
import { toReleases } from '../../mapping/toRelease';
import { nameTenant } from '../../mapping/toTenant';
import { readProgression } from '../../octopus/releases';
import { readTenants } from '../../octopus/tenants';
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
 * them all, otherwise from the longest progression possible, at one request, and
 * one more where tenants have to be named.
 *
 * @returns by id of the release, without releases that are too old to be in it
 */
export async function readHistory(
  ctx: ServiceContext,
  target: ProjectTarget,
  releaseIds: string[],
): Promise<Map<string, ReleaseHistory>> {
  const { value } = await readSnapshot(ctx, target);
  const { isPartial, isActive } = value.view;
  // What is not whole has facts that are still missing.
  const isWhole = !isPartial && !isActive && !value.pausedUntil;
  const recent = byId(value.view.releases);
  if (releaseIds.every(id => recent.has(id))) {
    return recent;
  }
  const { instance, space, key, project, marks } = target;
  const { value: long } = await readMarked<(ReleaseHistory & { id: string })[]>(
    ctx.cache,
    cacheKey('history', key),
    {
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
      marks,
      // How long something has run is computed here.
      mark: (found, now) =>
        isWhole && !found.some(isAnyUnderWay)
          ? now.everythingOf(project.Id)
          : undefined,
    },
  );
  const named = await nameTenants(ctx, target, long);
  return new Map([...byId(named), ...recent]);
}

function isAnyUnderWay({ deployments }: ReleaseHistory): boolean {
  return deployments.some(isUnderWay);
}

async function nameTenants<T extends ReleaseHistory>(
  ctx: ServiceContext,
  target: ProjectTarget,
  releases: T[],
): Promise<T[]> {
  const isForTenants = releases.some(({ deployments }) =>
    deployments.some(({ tenant }) => tenant),
  );
  if (!isForTenants) {
    return releases;
  }
  const tenants = await readTenants(ctx, target).catch(() => []);
  return releases.map(release => ({
    ...release,
    deployments: release.deployments.map(each => nameTenant(each, tenants)),
  }));
}

function byId(
  releases: (ReleaseHistory & { id: string })[],
): Map<string, ReleaseHistory> {
  return new Map(releases.map(release => [release.id, release]));
}
