import {
  deploymentsTo,
  OctopusChannel,
  OctopusProjectView,
} from '@octopus-backstage/plugin-octopus-common';

/** How far an environment lags behind the one before it. */
interface ReleasesBehind {
  count: number;
  /** The environment that is ahead. */
  environmentId: string;
}

/**
 * Counts the releases of a channel that lie between what runs in an environment
 * and what runs in the nearest mandatory phase before it.
 *
 * @returns undefined when the environment is up to date, was never deployed to
 * from this channel, or has no deployed phase before it
 */
export function releasesBehind(
  project: Pick<OctopusProjectView, 'releases'>,
  channel: OctopusChannel,
  environmentId: string,
): ReleasesBehind | undefined {
  const releases = project.releases.filter(
    release => release.channelId === channel.id,
  );
  const ageOf = (id: string) => {
    const deployed = deploymentsTo({ releases }, id).find(
      deployment => deployment.state === 'Success',
    );
    return releases.findIndex(release => release.id === deployed?.releaseId);
  };

  const own = ageOf(environmentId);
  if (own < 0) {
    return undefined;
  }
  const phase = channel.phases.findIndex(({ environmentIds }) =>
    environmentIds.includes(environmentId),
  );
  for (const earlier of channel.phases.slice(0, Math.max(phase, 0)).reverse()) {
    const [ahead] = earlier.environmentIds
      .map(id => ({ id, age: ageOf(id) }))
      .filter(({ age }) => age >= 0)
      .sort((a, b) => a.age - b.age);
    if (ahead && !earlier.isOptional) {
      return ahead.age < own
        ? { count: own - ahead.age, environmentId: ahead.id }
        : undefined;
    }
  }
  return undefined;
}
