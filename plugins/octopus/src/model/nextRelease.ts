import {
  deploymentsTo,
  OctopusChannel,
  OctopusProjectView,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { hasNamespaces, takesNamespaces } from './namespaces';
import { tenantsIn } from './tenants';

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
  | {
      release: OctopusRelease;
      isPromotion: boolean;
      /** Whether it is in a namespace of the environment already. */
      isOneMore?: boolean;
    }
  | { release?: undefined; block: NextReleaseBlock };

/**
 * How many releases are newer than what runs in an environment; with tenants,
 * than what runs for the one that is furthest behind, or for nobody in
 * particular. Negative where nothing runs.
 */
function ageOf(
  releases: OctopusRelease[],
  environmentId: string,
  { tenantIds, isOptional }: { tenantIds: string[]; isOptional: boolean },
): number {
  const successes = deploymentsTo({ releases }, environmentId).filter(
    deployment => deployment.state === 'Success',
  );
  const runs =
    tenantIds.length > 0
      ? [
          ...tenantIds.map(id =>
            successes.find(({ tenant }) => tenant?.id === id),
          ),
          // Where it may be for nobody in particular, that is not forgotten.
          ...successes
            .filter(({ tenant }) => isOptional && !tenant)
            .slice(0, 1),
        ]
      : [successes[0]];
  const ages = runs.map(run =>
    releases.findIndex(({ id }) => id === run?.releaseId),
  );
  return ages.includes(-1) ? -1 : Math.max(...ages);
}

/**
 * Finds the newest release of a channel that Octopus would deploy to an
 * environment now and that is newer than what runs there from this channel. An
 * environment of namespaces takes the same release again, into one more.
 */
export function nextRelease(
  project: Pick<
    OctopusProjectView,
    'releases' | 'tenants' | 'namespaceDeployments'
  > &
    Partial<Pick<OctopusProjectView, 'project'>>,
  channel: OctopusChannel,
  environmentId: string,
): NextRelease {
  const releases = project.releases.filter(
    release => release.channelId === channel.id,
  );
  if (releases.length === 0) {
    return { block: { reason: 'noReleases' } };
  }
  const tenantIds = tenantsIn(project, environmentId).map(({ id }) => id);
  const isDivided = takesNamespaces(project, environmentId);
  const age = isDivided
    ? -1
    : ageOf(releases, environmentId, {
        tenantIds,
        isOptional: project.project?.tenancy === 'TenantedOrUntenanted',
      });
  const newer = age < 0 ? releases : releases.slice(0, age);
  if (newer.length === 0) {
    return { block: { reason: 'upToDate' } };
  }
  const release = newer.find(
    ({ nextEnvironmentIds, deployments }) =>
      nextEnvironmentIds.includes(environmentId) ||
      // Where one tenant or namespace has it, another may get it, too.
      ((tenantIds.length > 0 || isDivided) &&
        deployments.some(each => each.environmentId === environmentId)),
  );
  if (release) {
    const isPromotion = release.deployments.some(
      deployment =>
        deployment.state === 'Success' &&
        deployment.environmentId !== environmentId,
    );
    return {
      release,
      isPromotion,
      ...(hasNamespaces(project, environmentId) &&
        release.deployments.some(
          each => each.environmentId === environmentId,
        ) && {
          isOneMore: true,
        }),
    };
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
