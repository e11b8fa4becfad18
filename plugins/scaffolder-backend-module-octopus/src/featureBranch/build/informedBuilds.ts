import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { labelOf } from '../branches/branchLabels';
import { WantedBuild } from '../branches/readBranch';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { BuildInformationResource } from '../resources/releases';
import { branchBuiltFrom } from '../releases/branchBuiltFrom';
import { Builds } from './labelledBuilds';
import { listVersions } from './listVersions';
import { readInformation, readInformationOf } from './readInformation';

/**
 * Finds the builds of a branch by their build information, which names the
 * branch in full: labels that other tools make of branches, such as
 * GitVersion's, can be the same for several (GitTools/GitVersion#3047).
 */
export async function informedBuilds(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  build: Pick<WantedBuild, 'branch' | 'version'>,
): Promise<Builds> {
  const builds: Builds = new Map();
  for (const wanted of packages) {
    const informed = await builtFrom(ctx, wanted, build);
    const labels = new Set([...informed].map(labelOf));
    const versions = await listVersions(ctx, wanted, [...labels]);
    const found = versions.filter(version => informed.has(version));
    builds.set(wanted, found);
    if (found.length) {
      ctx.logger.info(
        `Builds are found by their build information, as asked: it says that ${wanted.PackageId} ${found[0]} was built from the branch '${build.branch}'`,
      );
    }
  }
  return builds;
}

/** The versions of a package that are builds of a branch and not of the main line. */
async function builtFrom(
  ctx: FeatureBranchContext,
  wanted: TemplatePackageResource,
  { branch, version }: Pick<WantedBuild, 'branch' | 'version'>,
): Promise<Set<string>> {
  if (!wanted.IsResolvable) {
    return new Set();
  }
  const isOwn = (each: BuildInformationResource) =>
    branchBuiltFrom(each) === branch;
  const asked = version ? await readInformationOf(ctx, wanted, version) : [];
  // The others of the branch are named where that is none.
  const known = asked.some(isOwn) ? asked : await readInformation(ctx, wanted);
  return new Set(
    known
      .filter(each => isOwn(each) && labelOf(each.Version))
      .map(({ Version }) => Version),
  );
}
