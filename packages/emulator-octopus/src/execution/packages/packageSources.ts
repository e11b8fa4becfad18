import { SandboxContext } from '../../context';
import { feedTypes } from '../../feeds/feedTypes';
import { PackageSource } from '../../feeds/PackageSource';
import { projects } from '../../projects/projects';
import { releasesOf } from '../releases/releasesOf';
import { isoTime } from '../tasks/render/texts';
import { publishedPackages } from './publishedPackages';

/** What was published where feeds of a type look. */
function publishedIn(ctx: SandboxContext, feedType: string): PackageSource {
  const published = () => {
    const now = ctx.now().getTime();
    return ctx.store
      .of(publishedPackages)
      .list()
      .filter(item => item.feedType === feedType && item.published <= now);
  };
  return {
    versions: (_feed, packageId) =>
      published()
        .filter(item => item.packageId === packageId)
        .map(item => ({
          Version: item.version,
          Published: isoTime(item.published),
        })),
    ids: () => [...new Set(published().map(item => item.packageId))].sort(),
  };
}

function projectReleases(ctx: SandboxContext): PackageSource {
  return {
    versions: (feed, packageId) => {
      const project = ctx.store.of(projects).get(packageId);
      return project?.SpaceId === feed.SpaceId
        ? releasesOf(ctx, project.Id).map(release => ({
            Version: release.Version,
            Published: isoTime(release.assembled),
          }))
        : [];
    },
  };
}

/**
 * Teaches the feeds what is in them: external ones what was published, the
 * feed of type OctopusProject the releases of the space's projects, by the
 * project's id (octopus-api.md §7), newest first.
 */
export function registerPackageSources(ctx: SandboxContext): void {
  ctx.packageSources.set('OctopusProject', projectReleases(ctx));
  Object.keys(feedTypes).forEach(feedType =>
    ctx.packageSources.set(feedType, publishedIn(ctx, feedType)),
  );
}
