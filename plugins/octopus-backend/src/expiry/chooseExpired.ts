import {
  isUnderWay,
  effectiveAt,
} from '@octopus-backstage/plugin-octopus-common';
import {
  FeatureBranchRecord,
  isSameId,
} from '@octopus-backstage/plugin-octopus-node';
import {
  hasExpired,
  NamespaceHistory,
  NamespaceRequest,
} from './NamespaceHistory';

/** The project and the record of an expired feature branch. */
interface ExpiredDeployment {
  projectId: string;
  record: FeatureBranchRecord;
}

/** How long to wait after a failed deletion before the next attempt. */
const PAUSE_MS = 60 * 60_000;

/**
 * Whether a namespace may have expired, for all that is known without its tasks:
 * a project that an entity is annotated with says so.
 */
export function mayHaveExpired(
  { namespace, deployments }: NamespaceHistory<NamespaceRequest>,
  projectIds: string[],
  now: number,
): boolean {
  return deployments.some(
    each =>
      each.record?.namespace === namespace &&
      hasExpired(each, now) &&
      projectIds.some(id => isSameId(id, each.projectId)),
  );
}

/**
 * Finds the record that says that a namespace has expired: the last record of a
 * project that an entity is annotated with. It does not count if the last record
 * of all projects says otherwise, or if somebody deployed there after the expiry
 * without setting a new one. Plans do not count before they are due.
 */
export function findExpired(
  history: NamespaceHistory,
  projectIds: string[],
  now: number,
): ExpiredDeployment | undefined {
  const { namespace } = history;
  const deployments = history.deployments.filter(
    ({ scheduledFor }) => !scheduledFor,
  );
  const recorded = deployments.filter(
    each => each.record?.namespace === namespace,
  );
  const named = recorded.find(each =>
    projectIds.some(id => isSameId(id, each.projectId)),
  );
  if (!named || !hasExpired(named, now) || !hasExpired(recorded[0], now)) {
    return undefined;
  }
  const [last] = deployments;
  const isTakenUp =
    last !== recorded[0] && hasExpired(recorded[0], effectiveAt(last));
  return isTakenUp
    ? undefined
    : { record: named.record!, projectId: named.projectId };
}

/**
 * Whether to delete an expired namespace now: not while a deployment or
 * deletion is in progress or due, and not soon after a failed deletion.
 *
 * @param now - milliseconds since 1970
 */
export function isToDelete(
  { deployments, removals }: NamespaceHistory,
  now: number,
): boolean {
  const [last] = removals;
  return (
    !deployments.some(isUnderWay) &&
    !removals.some(isUnderWay) &&
    (!last || now - effectiveAt(last) >= PAUSE_MS)
  );
}
