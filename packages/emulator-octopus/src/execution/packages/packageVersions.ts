import { SandboxContext } from '../../context';
import { Feed } from '../../feeds/feeds';
import { versionsIn } from '../../feeds/packages';
import { PackageVersion } from '../../feeds/PackageSource';
import { compareVersions } from '../versions/compareVersions';
import { matchesPrereleaseTag } from '../versions/matchesPrereleaseTag';
import { isInVersionRange } from '../versions/versionRange';

/**
 * The versions of a package that the server looks at when a release is
 * planned, first choice first: the highest, or for the releases of a project
 * the newest (octopus-api.md §6.13).
 */
export function packageVersions(
  ctx: SandboxContext,
  feed: Feed,
  packageId: string,
  filter: { versionRange: string; prereleaseTag: string },
): PackageVersion[] {
  const found = versionsIn(ctx, feed, packageId).filter(
    ({ Version }) =>
      isInVersionRange(Version, filter.versionRange) &&
      matchesPrereleaseTag(Version, filter.prereleaseTag),
  );
  return feed.FeedType === 'OctopusProject'
    ? found
    : found.sort((a, b) => compareVersions(b.Version, a.Version));
}
