import { SandboxContext } from '../../context';
import { PackageSource } from '../../feeds/PackageSource';
import { projects } from '../../projects/projects';
import { releasesOf } from '../releases/releasesOf';
import { isoTime } from '../tasks/render/texts';
import { outsidePackages } from './outsidePackages';
import { publishOctopub } from './publishOctopub';
import { publishedPackages } from './publishedPackages';

function images(ctx: SandboxContext): PackageSource {
  const published = () => {
    publishOctopub(ctx);
    return ctx.store.of(publishedPackages).list();
  };
  return {
    versions: (_feed, packageId) => {
      const now = ctx.now().getTime();
      return published()
        .filter(item => item.packageId === packageId && item.published <= now)
        .map(item => ({
          Version: item.version,
          Published: isoTime(item.published),
        }));
    },
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
 * Teaches the feeds what is in them: Docker feeds the images of the stand-in's
 * registry, the feed of type OctopusProject the releases of the space's
 * projects, by the project's id (octopus-api.md §7), newest first.
 */
export function registerPackageSources(ctx: SandboxContext): void {
  ctx.packageSources.set('Docker', images(ctx));
  ctx.packageSources.set('OctopusProject', projectReleases(ctx));
  ctx.packageSources.set('GitHub', outsidePackages(ctx));
}
