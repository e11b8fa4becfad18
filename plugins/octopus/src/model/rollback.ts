import {
  deploymentsTo,
  environmentState,
  neverStarted,
  OctopusDeployment,
  OctopusDeploymentSlot,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { ProjectDeployments } from './ProjectDeployments';
import { slotKey } from './tenants';

/**
 * Finds what to roll back to where the last attempt has failed: the last success
 * of another release in the same place.
 *
 * @returns undefined where nothing failed, or nothing else ever succeeded
 */
export function rollbackOf(
  project: ProjectDeployments,
  environmentId: string,
  slot: OctopusDeploymentSlot,
): OctopusDeployment | undefined {
  const { latest } = slot;
  const hasFailed =
    latest?.isCompleted && latest.state !== 'Success' && !neverStarted(latest);
  return hasFailed
    ? deploymentsTo(project, environmentId).find(
        each =>
          each.state === 'Success' &&
          !each.isRemoved &&
          each.releaseId !== latest.releaseId &&
          slotKey(each) === slotKey(slot),
      )
    : undefined;
}

/**
 * Finds what to roll back to from a deployment, if it is the last attempt in its
 * place and has failed.
 */
export function rollbackFrom(
  project: ProjectDeployments,
  { id, environmentId }: OctopusDeployment,
): OctopusDeployment | undefined {
  const slot = environmentState(project, environmentId).slots.find(
    ({ latest, namespace }) => latest?.id === id && !namespace,
  );
  return slot && rollbackOf(project, environmentId, slot);
}

/** Where a release ran before, and another one runs now. */
interface ReturnTo {
  /** The last time that it succeeded there. */
  deployment: OctopusDeployment;
  /** What runs there now is newer. */
  isRollback: boolean;
}

/**
 * Finds where a release can be brought back to. Namespaces are left out: each is
 * a copy for one branch.
 */
export function returnsTo(
  project: ProjectDeployments,
  release: OctopusRelease,
): ReturnTo[] {
  const seen = new Set<string>();
  return release.deployments.flatMap(deployment => {
    const key = `${deployment.environmentId}/${slotKey(deployment)}`;
    if (
      deployment.state !== 'Success' ||
      deployment.namespace ||
      seen.has(key)
    ) {
      return [];
    }
    seen.add(key);
    const { slots } = environmentState(project, deployment.environmentId);
    const runs = slots.find(
      slot => slotKey(slot) === slotKey(deployment),
    )?.deployed;
    return runs && runs.releaseId !== release.id
      ? [{ deployment, isRollback: isNewer(project, runs, release) }]
      : [];
  });
}

/** A release that the page does not have is older than those that it has. */
export function isNewer(
  { releases }: ProjectDeployments,
  { releaseId }: Pick<OctopusDeployment, 'releaseId'>,
  than: Pick<OctopusRelease, 'assembled'>,
): boolean {
  const other = releases.find(({ id }) => id === releaseId);
  return (
    other !== undefined &&
    Date.parse(other.assembled) > Date.parse(than.assembled)
  );
}
