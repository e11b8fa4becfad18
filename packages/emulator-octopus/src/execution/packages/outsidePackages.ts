import { SandboxContext } from '../../context';
import { PackageSource } from '../../feeds/PackageSource';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What feeds of GitHub hold, as far as the reference architecture looks there.
 * The versions are made up.
 */
const catalogue: Record<string, string[]> = {
  'OctopusSolutionsEngineering/ReferenceArchitectureAppGenerators': [
    '0.1.40',
    '0.1.41',
  ],
};

/** Versions of the packages of feeds outside of Octopus. */
export function outsidePackages(ctx: SandboxContext): PackageSource {
  return {
    versions: (_feed, packageId) => {
      const versions = catalogue[packageId] ?? [];
      return versions.map((Version, index) => ({
        Version,
        Published: new Date(
          ctx.now().getTime() - (versions.length - index) * 7 * DAY,
        ).toISOString(),
      }));
    },
    ids: () => Object.keys(catalogue),
  };
}
