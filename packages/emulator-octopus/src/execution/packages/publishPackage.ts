import { SandboxContext } from '../../context';
import { PublishedPackage, publishedPackages } from './publishedPackages';

/**
 * A version of a package in the world outside of Octopus.
 *
 * @public
 */
export interface PackageToPublish {
  /** Such as `example/web`. */
  packageId: string;
  version: string;
  /** Type of the feeds that show it. Default: `Docker`. */
  feedType?: string;
  /** When it was published; days before the start of the stand-in. Default: 0. */
  daysAgo?: number;
}

const DAY = 86_400_000;

/** Publishes a version of an image or package, as a build outside would. */
export function publishPackage(
  ctx: SandboxContext,
  { packageId, version, feedType = 'Docker', daysAgo = 0 }: PackageToPublish,
): PublishedPackage {
  return ctx.store.of(publishedPackages).put({
    Id: `${feedType}:${packageId}:${version}`,
    feedType,
    packageId,
    version,
    published: ctx.now().getTime() - daysAgo * DAY,
  });
}
