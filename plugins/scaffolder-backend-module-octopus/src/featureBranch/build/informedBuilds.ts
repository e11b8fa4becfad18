import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { labelOf } from '../branches/branchLabels';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { BuildInformationResource } from '../resources/releases';
import { branchBuiltFrom } from '../releases/branchBuiltFrom';
import { Builds } from './labelledBuilds';
import { listVersions } from './listVersions';

/**
 * Finds the builds of a branch by their build information, which names the
 * branch in full: labels that other tools make of branches, such as
 * GitVersion's, can be the same for several (GitTools/GitVersion#3047). Route:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/build-information.md.
 */
export async function informedBuilds(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  branch: string,
): Promise<Builds> {
  const builds: Builds = new Map();
  for (const wanted of packages) {
    const informed = await builtFrom(ctx, wanted, branch);
    const labels = new Set([...informed].map(labelOf));
    const versions = await listVersions(ctx, wanted, [...labels]);
    const found = versions.filter(version => informed.has(version));
    builds.set(wanted, found);
    if (found.length) {
      ctx.logger.info(
        `Builds are found by their build information, as asked: it says that ${wanted.PackageId} ${found[0]} was built from the branch '${branch}'`,
      );
    }
  }
  return builds;
}

/** The versions of a package that are builds of a branch and not of the main line. */
async function builtFrom(
  ctx: FeatureBranchContext,
  { PackageId, IsResolvable }: TemplatePackageResource,
  branch: string,
): Promise<Set<string>> {
  const known = IsResolvable
    ? await spaceApi(ctx).list<BuildInformationResource>('/build-information', {
        packageId: PackageId,
      })
    : [];
  return new Set(
    known
      .filter(
        each =>
          each.PackageId === PackageId &&
          branchBuiltFrom(each) === branch &&
          labelOf(each.Version),
      )
      .map(({ Version }) => Version),
  );
}
