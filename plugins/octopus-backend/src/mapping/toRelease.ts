import {
  OctopusBuildInformation,
  OctopusDeployment,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import {
  BuildInformationResource,
  ReleaseResource,
} from '../resources/releases';
import { isPrerelease } from './isPrerelease';
import { present } from './present';

/** A release; without its deployments where they were not read. */
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
    ...present({ releaseNotes: release.ReleaseNotes }),
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
    ...present({
      buildNumber: build.BuildNumber,
      buildUrl: webAddress(build.BuildUrl),
      branch: build.Branch,
      commit: build.VcsCommitNumber,
      commitUrl: webAddress(build.VcsCommitUrl),
    }),
  };
}

/** Build servers write these: nothing but a web address may become a link. */
function webAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
