import { SandboxContext } from '../context';
import { Feed } from './feeds';

export interface PackageVersion {
  Version: string;
  Published: string;
}

/** Knows the versions of packages in feeds of a type, in any order. */
export type PackageSource = (
  ctx: SandboxContext,
  feed: Feed,
  packageId: string,
) => PackageVersion[];

const DAY = 24 * 60 * 60 * 1000;

/**
 * What feeds outside of Octopus hold, as far as the reference architecture
 * looks there. The versions are made up. Types of feeds that have a source in
 * `SandboxContext.packageSources` are not looked up here.
 */
const catalogue: Record<string, Record<string, string[]>> = {
  GitHub: {
    'OctopusSolutionsEngineering/ReferenceArchitectureAppGenerators': [
      '0.1.40',
      '0.1.41',
    ],
  },
};

/** Versions of the packages of feeds outside of Octopus. */
export const outsidePackages: PackageSource = (ctx, feed, packageId) => {
  const versions = catalogue[feed.FeedType]?.[packageId] ?? [];
  return versions.map((Version, index) => ({
    Version,
    Published: new Date(
      ctx.now().getTime() - (versions.length - index) * 7 * DAY,
    ).toISOString(),
  }));
};

/** Ids of the packages that feeds of a type are known to hold. */
export function outsidePackageIds(feedType: string): string[] {
  return Object.keys(catalogue[feedType] ?? {});
}
