import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { WantedBuild } from '../branches/readBranch';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { informedBuilds } from './informedBuilds';
import { labelledBuilds } from './labelledBuilds';
import { noBuild } from './noBuild';

/**
 * Finds the version of each package to deploy: the requested one where it is a
 * build of the branch, else the newest of the branch.
 *
 * @returns the packages that have a build of the branch
 * @throws NotFoundError listing the versions of the branch, when none has
 */
export async function findBuild(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  wanted: WantedBuild,
): Promise<Map<TemplatePackageResource, string>> {
  const { version, findBuildsBy } = wanted;
  const builds =
    findBuildsBy === 'label'
      ? await labelledBuilds(ctx, packages, wanted)
      : await informedBuilds(ctx, packages, wanted);
  const chosen = new Map<TemplatePackageResource, string>();
  for (const [each, versions] of builds) {
    const build = version
      ? versions.find(known => known === version)
      : versions[0];
    if (build) {
      chosen.set(each, build);
    }
  }
  if (!chosen.size) {
    throw noBuild(wanted, builds);
  }
  return chosen;
}
