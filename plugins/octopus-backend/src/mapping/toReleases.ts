import { OctopusRelease } from '@octopus-backstage/plugin-octopus-common';
import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import { ReleaseProgressionResource } from '../resources/releases';
import { DeploymentFact, toDeployment } from './toDeployment';
import { toRelease } from './toRelease';

/** The releases of a progression, newest first. */
export function toReleases(
  releases: ReleaseProgressionResource[],
  facts: Record<string, DeploymentFact>,
  urls: ReturnType<typeof portalUrls>,
): OctopusRelease[] {
  const newestFirst = [...releases].sort(
    (a, b) => Date.parse(b.Release.Assembled) - Date.parse(a.Release.Assembled),
  );
  return newestFirst.map(({ Release, Deployments, NextDeployments }) =>
    toRelease(Release, urls, {
      deployments: Object.values(Deployments)
        .flat()
        .map(item =>
          toDeployment(item, Release.ChannelId, facts[item.DeploymentId], urls),
        )
        .sort((a, b) => Date.parse(b.created) - Date.parse(a.created)),
      nextEnvironmentIds: NextDeployments,
    }),
  );
}
