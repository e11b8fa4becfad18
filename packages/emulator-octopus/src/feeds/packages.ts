import { SandboxContext } from '../context';
import { Feed } from './feeds';
import { PackageVersion } from './PackageSource';

/** The versions of a package that a feed holds, in any order. */
export function versionsIn(
  ctx: SandboxContext,
  feed: Feed,
  packageId: string,
): PackageVersion[] {
  return ctx.packageSources.get(feed.FeedType)?.versions(feed, packageId) ?? [];
}

/** Ids of the packages that a feed is known to hold. */
export function packageIdsIn(ctx: SandboxContext, feed: Feed): string[] {
  return ctx.packageSources.get(feed.FeedType)?.ids?.() ?? [];
}
