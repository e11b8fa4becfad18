import {
  deploymentsTo,
  OctopusChannel,
  OctopusProjectView,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';

/** Why no newer release may be deployed to an environment. */
type NextReleaseBlock =
  | { reason: 'noReleases' }
  | { reason: 'upToDate' }
  | { reason: 'earlierPhase'; environmentIds: string[] }
  | { reason: 'notAllowed' };

/**
 * The release that may be deployed to an environment next, or why there is
 * none.
 */
type NextRelease =
  | { release: OctopusRelease; isPromotion: boolean }
  | { release?: undefined; block: NextReleaseBlock };

/**
 * Finds the newest release of a channel that Octopus would deploy to an
 * environment now and that is newer than what runs there from this channel.
 */
export function nextRelease(
  project: Pick<OctopusProjectView, 'releases'>,
  channel: OctopusChannel,
  environmentId: string,
): NextRelease {
  const releases = project.releases.filter(
    release => release.channelId === channel.id,
  );
  if (releases.length === 0) {
    return { block: { reason: 'noReleases' } };
  }
  const deployed = deploymentsTo({ releases }, environmentId).find(
    deployment => deployment.state === 'Success',
  );
  const age = releases.findIndex(({ id }) => id === deployed?.releaseId);
  const newer = age < 0 ? releases : releases.slice(0, age);
  if (newer.length === 0) {
    return { block: { reason: 'upToDate' } };
  }
  const release = newer.find(({ nextEnvironmentIds }) =>
    nextEnvironmentIds.includes(environmentId),
  );
  if (release) {
    const isPromotion = release.deployments.some(
      deployment =>
        deployment.state === 'Success' &&
        deployment.environmentId !== environmentId,
    );
    return { release, isPromotion };
  }
  const phase = channel.phases.findIndex(({ environmentIds }) =>
    environmentIds.includes(environmentId),
  );
  const earlier = channel.phases
    .slice(0, Math.max(phase, 0))
    .reverse()
    .find(({ isOptional }) => !isOptional);
  return {
    block: earlier
      ? { reason: 'earlierPhase', environmentIds: earlier.environmentIds }
      : { reason: 'notAllowed' },
  };
}
