import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { labelOf } from '../branches/branchLabels';
import { WantedBuild } from '../branches/readBranch';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { listVersions } from './listVersions';

/** The versions of each package that are builds of a branch, newest first. */
export type Builds = Map<TemplatePackageResource, string[]>;

/**
 * Finds the builds of a branch by the label of their versions: its present
 * label and, only where no package has a build with that, its former one.
 */
export async function labelledBuilds(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  { branch, labels, version }: WantedBuild,
): Promise<Builds> {
  const [present, former] = version ? [labelOf(version)] : labels;
  const builds = await withLabel(ctx, packages, present);
  if (!former || hasBuild(builds)) {
    return builds;
  }
  const earlier = await withLabel(ctx, packages, former);
  if (hasBuild(earlier)) {
    ctx.logger.info(
      `There is no build of the branch '${branch}' with the label ${present}: taking those with the label ${former}, which an earlier form of the workflow wrote`,
    );
  }
  return earlier;
}

async function withLabel(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  label: string,
): Promise<Builds> {
  const builds: Builds = new Map();
  for (const wanted of packages) {
    const found = await listVersions(ctx, wanted, [label]);
    builds.set(
      wanted,
      found.filter(version => labelOf(version) === label),
    );
  }
  return builds;
}

function hasBuild(builds: Builds): boolean {
  return [...builds.values()].some(({ length }) => length > 0);
}
