import { SandboxContext } from '../../context';
import { PackageSource } from '../../feeds/packages';
import { projects } from '../../projects/projects';
import { releasesOf } from '../releases/releasesOf';
import { isoTime } from '../tasks/render/texts';
import { publishOctopub } from './publishOctopub';
import { publishedPackages } from './publishedPackages';

const images: PackageSource = (ctx, _feed, packageId) => {
  publishOctopub(ctx);
  const now = ctx.now().getTime();
  return ctx.store
    .of(publishedPackages)
    .list()
    .filter(item => item.packageId === packageId && item.published <= now)
    .map(item => ({
      Version: item.version,
      Published: isoTime(item.published),
    }));
};

function imageNames(ctx: SandboxContext): string[] {
  publishOctopub(ctx);
  const all = ctx.store.of(publishedPackages).list();
  return [...new Set(all.map(item => item.packageId))].sort();
}

const projectReleases: PackageSource = (ctx, feed, packageId) => {
  const project = ctx.store.of(projects).get(packageId);
  return project?.SpaceId === feed.SpaceId
    ? releasesOf(ctx, project.Id).map(release => ({
        Version: release.Version,
        Published: isoTime(release.assembled),
      }))
    : [];
};

/**
 * Teaches the feeds what is in them: Docker feeds the images of the stand-in's
 * registry, the feed of type OctopusProject the releases of the space's
 * projects, by the project's id (octopus-api.md §7), newest first.
 */
export function registerPackageSources(ctx: SandboxContext): void {
  ctx.packageSources.set('Docker', images);
  ctx.packageSources.set('OctopusProject', projectReleases);
  ctx.packageIds.set('Docker', imageNames);
}
