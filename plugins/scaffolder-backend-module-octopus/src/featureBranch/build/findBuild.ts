import { InputError, NotFoundError } from '@backstage/errors';
import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { labelOf } from './prerelease';

/** So many are named when one is not found. */
const SHOWN = 5;

/**
 * The versions of a package whose prerelease part begins with one of the
 * labels, newest first. The feed does the filtering; its parameters:
 * octopus-api.md §3. What it lets through is looked at again, because servers
 * of 2021 have no such parameters.
 */
export async function listBuilds(
  ctx: FeatureBranchContext,
  { FeedId, PackageId, IsResolvable }: TemplatePackageResource,
  labels: string[],
): Promise<string[]> {
  if (!IsResolvable) {
    return [];
  }
  const found = await api(ctx).list<{ Version: string }>(
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
 * The version of a package to deploy: the one that was asked for, if the feed
 * has it, else the newest of the branch.
 *
 * @throws NotFoundError naming what the feed has of the branch
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

/**
 * Checks a version that was asked for.
 *
 * @throws InputError when it has no prerelease part, or is another branch's
 */
export function checkVersion(
  version: string,
  branch: string | undefined,
  labels: string[],
): void {
  const label = labelOf(version);
  if (!label) {
    throw new InputError(
      `Version ${version} has no prerelease part, so it is no build of a branch but one of the main line. Give a version such as ${version}-mybranch.1, or deploy this one through its own lifecycle`,
    );
  }
  if (branch !== undefined && !labels.includes(label)) {
    throw new InputError(
      `Version ${version} is a build of '${label}' and not of the branch '${branch}', whose builds are called ${labels.join(
        ' or ',
      )}`,
    );
  }
}
