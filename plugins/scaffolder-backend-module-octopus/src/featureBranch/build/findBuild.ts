import { NotFoundError } from '@backstage/errors';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { labelOf } from '../branches/branchLabels';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';

/** How many versions the error message lists. */
const SHOWN = 5;

/**
 * Lists the versions of a package with one of the labels, newest first. The
 * feed filters them (parameters: octopus-api.md §3); they are filtered again
 * because servers of 2021 ignore the parameters.
 */
async function listBuilds(
  ctx: FeatureBranchContext,
  { FeedId, PackageId, IsResolvable }: TemplatePackageResource,
  labels: string[],
): Promise<string[]> {
  if (!IsResolvable) {
    return [];
  }
  const found = await spaceApi(ctx).list<{ Version: string }>(
    `/feeds/${FeedId}/packages/versions`,
    {
      packageId: PackageId,
      includePreRelease: true,
      preReleaseTag: `^(${labels.join('|')})(\\.|$)`,
    },
  );
  return found
    .map(({ Version }) => Version)
    .filter(version => labels.includes(labelOf(version)));
}

/**
 * Finds the version of each package to deploy: the requested one where the feed
 * has it, else the newest of the branch.
 *
 * @returns the packages that have a build of the branch
 * @throws NotFoundError listing the versions of the branch, when none has
 */
export async function findBuild(
  ctx: FeatureBranchContext,
  packages: TemplatePackageResource[],
  options: { branch: string; labels: string[]; version?: string },
): Promise<Map<TemplatePackageResource, string>> {
  const { branch, labels, version } = options;
  const chosen = new Map<TemplatePackageResource, string>();
  const seen: string[] = [];
  for (const wanted of packages) {
    const builds = await listBuilds(ctx, wanted, labels);
    const build = version ? builds.find(each => each === version) : builds[0];
    seen.push(...builds);
    if (build) {
      chosen.set(wanted, build);
    }
  }
  if (!chosen.size) {
    const names = packages.map(({ PackageId }) => PackageId).join(', ');
    const known = [...new Set(seen)].slice(0, SHOWN).join(', ');
    throw new NotFoundError(
      version
        ? `The feed has no version ${version} of ${names}; of that branch it has: ${
            known || 'none'
          }`
        : `The feed has no build of the branch '${branch}' of ${names}: looked for versions such as 1.2.3-${
            labels[labels.length - 1]
          }.4. Push to the branch and wait for its build, or give a version`,
    );
  }
  return chosen;
}
