import { InputError, NotFoundError } from '@backstage/errors';
import {
  noPrereleaseTag,
  ruleFor,
  SelectedPackageResource,
  TemplatePackageResource,
} from '@octopus-backstage/plugin-octopus-node';
import { prereleaseOf } from '../branches/branchLabels';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ChannelResource } from '../resources/projects';

/**
 * Selects a version of each package of a release: the build of the branch where
 * there is one, else the newest that is not a prerelease.
 *
 * @throws InputError when a build violates a version rule of the channel,
 * NotFoundError when a package has no version at all
 */
export async function selectPackages(
  ctx: FeatureBranchContext,
  channel: ChannelResource,
  packages: TemplatePackageResource[],
  builds: Map<TemplatePackageResource, string>,
): Promise<SelectedPackageResource[]> {
  const selected: SelectedPackageResource[] = [];
  for (const wanted of packages) {
    const build = builds.get(wanted);
    if (build) {
      await checkRule(ctx, channel, wanted, build);
    }
    selected.push({
      ActionName: wanted.ActionName,
      PackageReferenceName: wanted.PackageReferenceName ?? '',
      Version: build ?? (await newestStable(ctx, wanted)),
    });
  }
  return selected;
}

/** Parameters of the request: `GET /channels/rule-test` of the OpenAPI document. */
async function checkRule(
  ctx: FeatureBranchContext,
  { Name, Rules }: ChannelResource,
  wanted: TemplatePackageResource,
  version: string,
) {
  const rule = ruleFor(Rules, wanted);
  if (!rule) {
    return;
  }
  const result = await spaceApi(ctx).get<{
    SatisfiesVersionRange: boolean;
    SatisfiesPreReleaseTag: boolean;
  }>('/channels/rule-test', {
    version,
    versionRange: rule.VersionRange ?? '',
    preReleaseTag: rule.Tag ?? '',
  });
  if (!result.SatisfiesVersionRange || !result.SatisfiesPreReleaseTag) {
    throw new InputError(
      `The channel '${Name}' does not allow version ${version} of ${
        wanted.PackageId
      }: its rule for the step '${wanted.ActionName}' asks for ${[
        rule.VersionRange && `versions in ${rule.VersionRange}`,
        rule.Tag && `a prerelease part like ${rule.Tag}`,
      ]
        .filter(Boolean)
        .join(' and ')}`,
    );
  }
}

/**
 * A server of 2021 ignores the tag, and is asked for all versions where the
 * newest is a prerelease.
 */
async function newestStable(
  ctx: FeatureBranchContext,
  { ActionName, FeedId, PackageId, IsResolvable }: TemplatePackageResource,
): Promise<string> {
  const path = `/feeds/${FeedId}/packages/versions`;
  const query = { packageId: PackageId, preReleaseTag: noPrereleaseTag };
  const api = spaceApi(ctx);
  const first = IsResolvable
    ? await api.get<{ Items: PackageVersion[] }>(path, { ...query, take: 1 })
    : { Items: [] };
  const newest =
    first.Items.find(isStable) ??
    (first.Items.length
      ? (await api.list<PackageVersion>(path, query)).find(isStable)
      : undefined);
  if (!newest) {
    throw new NotFoundError(
      `No version of the package '${PackageId}' in the step '${ActionName}' is known that is not a prerelease: a release needs one`,
    );
  }
  return newest.Version;
}

interface PackageVersion {
  Version: string;
}

function isStable({ Version }: PackageVersion): boolean {
  return !prereleaseOf(Version);
}
