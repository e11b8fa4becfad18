import {
  byEffect,
  OctopusBuildInformation,
  OctopusDeployment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import {
  BuildInformationResource,
  DashboardItemResource,
  ReleaseResource,
  ReleaseProgressionResource,
} from '../resources/releases';
import { DeploymentFacts } from './deploymentFacts';
import { toBuildContents, webAddress } from './toBuildContents';
import { omitEmpty } from './fields';
import { toDeployment } from './toDeployment';

/**
 * Maps a release.
 *
 * @param known - its deployments, where they were read
 */
export function toRelease(
  release: ReleaseResource,
  urls: ReturnType<typeof portalUrls>,
  known?: { deployments: OctopusDeployment[]; nextEnvironmentIds: string[] },
): OctopusRelease {
  const built = release.BuildInformation ?? [];
  return {
    id: release.Id,
    version: release.Version,
    channelId: release.ChannelId,
    assembled: release.Assembled,
    isPrerelease: isPrerelease(release.Version),
    ...omitEmpty({ releaseNotes: release.ReleaseNotes }),
    packages: (release.SelectedPackages ?? []).map(selected => ({
      step: selected.ActionName,
      name: selected.PackageReferenceName ?? '',
      version: selected.Version,
    })),
    ...(built.length > 0 && { buildInformation: built.map(toBuild) }),
    deployments: known?.deployments ?? [],
    nextEnvironmentIds: known?.nextEnvironmentIds ?? [],
    ...(!known && { deploymentsUnknown: true }),
    url: urls.release(release.Id),
  };
}

function toBuild(build: BuildInformationResource): OctopusBuildInformation {
  return {
    packageId: build.PackageId,
    version: build.Version,
    ...omitEmpty({
      buildNumber: build.BuildNumber,
      buildUrl: webAddress(build.BuildUrl),
      branch: build.Branch,
      commit: build.VcsCommitNumber,
      commitUrl: webAddress(build.VcsCommitUrl),
    }),
    ...toBuildContents(build),
  };
}

/**
 * Maps the releases of a progression, newest first.
 *
 * @param others - deployments that the progression does not show
 * @param now - milliseconds since 1970
 */
export function toReleases(
  releases: ReleaseProgressionResource[],
  others: DashboardItemResource[],
  facts: DeploymentFacts,
  urls: ReturnType<typeof portalUrls>,
  now: number,
): OctopusRelease[] {
  const newestFirst = [...releases].sort(
    (a, b) => Date.parse(b.Release.Assembled) - Date.parse(a.Release.Assembled),
  );
  return newestFirst.map(({ Release, Deployments, NextDeployments }) =>
    toRelease(Release, urls, {
      deployments: [
        ...Object.values(Deployments).flat(),
        ...others.filter(({ ReleaseId }) => ReleaseId === Release.Id),
      ]
        .map(item =>
          toDeployment(
            item,
            Release.ChannelId,
            facts[item.DeploymentId],
            urls,
            now,
          ),
        )
        .sort(byEffect),
      nextEnvironmentIds: NextDeployments,
    }),
  );
}

/**
 * Whether a version has a prerelease part. A hyphen in the build metadata after
 * `+` does not count.
 */
export function isPrerelease(version: string): boolean {
  return version.split('+')[0].includes('-');
}
