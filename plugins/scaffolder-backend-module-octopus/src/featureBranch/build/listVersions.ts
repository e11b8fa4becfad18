import { TemplatePackageResource } from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';

/**
 * Lists the versions of a package that may have one of the labels, newest first.
 * The feed filters them (parameters: octopus-api.md §3), by a regular expression
 * that it matches against the prerelease part and the build metadata
 * (octopus-api.md §6.15). Servers of 2021 ignore the parameters, so the caller
 * has to filter again.
 */
export async function listVersions(
  ctx: FeatureBranchContext,
  { FeedId, PackageId, IsResolvable }: TemplatePackageResource,
  labels: string[],
): Promise<string[]> {
  if (!IsResolvable || !labels.length) {
    return [];
  }
  const found = await spaceApi(ctx).list<{ Version: string }>(
    `/feeds/${FeedId}/packages/versions`,
    {
      packageId: PackageId,
      includePreRelease: true,
      preReleaseTag: `^(${labels.map(escaped).join('|')})([.+]|$)`,
    },
  );
  return found.map(({ Version }) => Version);
}

function escaped(text: string): string {
  return text.replace(/[^0-9A-Za-z-]/g, '\\$&');
}
