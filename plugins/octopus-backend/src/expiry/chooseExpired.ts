import {
  FeatureBranchRecord,
  isSameId,
} from '@octopus-backstage/plugin-octopus-node';
import { TaskOutcome } from '../mapping/TaskOutcome';
import {
  hasExpired,
  newestOfProjects,
  NamespaceHistory,
} from './NamespaceHistory';

/** The project and the record of an expired feature branch. */
interface ExpiredDeployment {
  projectId: string;
  record: FeatureBranchRecord;
}

type Tasks = Map<string, TaskOutcome>;

/** How long to wait after a failed deletion before the next attempt. */
const PAUSE_MS = 60 * 60_000;

/**
 * Finds the record that says that a namespace has expired: the newest record of
 * a project that an entity is annotated with. It does not count if the newest
 * record of all projects says otherwise, or if somebody deployed there after
 * the expiry without setting a new one.
 */
export function findExpired(
  { namespace, deployments }: NamespaceHistory,
  projectIds: string[],
  now: number,
): ExpiredDeployment | undefined {
  const recorded = deployments.filter(
    each => each.record?.namespace === namespace,
  );
  const named = recorded.find(each =>
    projectIds.some(id => isSameId(id, each.projectId)),
  );
  if (!named || !hasExpired(named, now) || !hasExpired(recorded[0], now)) {
    return undefined;
  }
  const [newest] = deployments;
  const isTakenUp =
    newest !== recorded[0] && hasExpired(recorded[0], newest.created);
  return isTakenUp
    ? undefined
    : { record: named.record!, projectId: named.projectId };
}

/**
 * Whether to delete an expired namespace now: not while a deployment or
 * deletion is in progress, and not soon after a failed deletion.
 *
 * @param tasks - of the newest deployment of each project, and of all removals
 */
export function isToDelete(
  { deployments, removals }: NamespaceHistory,
  tasks: Tasks,
  now: number,
): boolean {
  const [last] = removals;
  return (
    newestOfProjects(deployments).every(
      ({ taskId }) => tasks.get(taskId)?.IsCompleted ?? true,
    ) &&
    removals.every(({ taskId }) => tasks.get(taskId)?.IsCompleted) &&
    (!last || now - last.created >= PAUSE_MS)
  );
}
