import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { TaskOutcome } from '../view/readTasks';
import { NamespaceEvent, NamespaceHistory } from './NamespaceHistory';

/** What is known of a feature branch whose time is over. */
export interface ExpiredDeployment {
  projectId: string;
  record: FeatureBranchRecord;
}

type Tasks = Map<string, TaskOutcome>;

/** After a deletion failed, the next is tried so much later. */
const PAUSE_MS = 60 * 60_000;

/** The newest deployment of each project. */
export function newestOfProjects(
  deployments: NamespaceEvent[],
): NamespaceEvent[] {
  return deployments.filter(
    ({ projectId }, index) =>
      deployments.findIndex(each => each.projectId === projectId) === index,
  );
}

/**
 * What happened since a namespace was last deleted: what was said of an earlier
 * one says nothing of this one. A run whose task Octopus no longer has may have
 * deleted it.
 */
export function sinceDeletion(
  history: NamespaceHistory,
  tasks: Tasks,
): NamespaceHistory {
  const { deployments, removals } = history;
  const deletion = removals.find(
    ({ taskId }) => (tasks.get(taskId)?.State ?? 'Success') === 'Success',
  );
  return {
    ...history,
    deployments: deployments.filter(
      ({ created }) => !deletion || created > deletion.created,
    ),
    removals: removals.filter(
      ({ created }) => created > deployments[0].created,
    ),
  };
}

/**
 * The deployment of a namespace that says that its time is over: the last one
 * that says anything, of a project that an entity names. It does not count when
 * the last one of another project says otherwise, nor when somebody deployed
 * there after that time without saying for how long.
 */
export function findExpired(
  { namespace, deployments }: NamespaceHistory,
  projectIds: string[],
  now: number,
): ExpiredDeployment | undefined {
  const recorded = deployments.filter(
    each => each.record?.namespace === namespace,
  );
  const named = recorded.find(each => projectIds.includes(each.projectId));
  if (!named || !isOver(named, now) || !isOver(recorded[0], now)) {
    return undefined;
  }
  const [newest] = deployments;
  const isTakenUp =
    newest !== recorded[0] && isOver(recorded[0], newest.created);
  return isTakenUp
    ? undefined
    : { record: named.record!, projectId: named.projectId };
}

/** Whether a deployment says that the time of its namespace is over. */
export function isOver({ record }: NamespaceEvent, at: number): boolean {
  return Boolean(record?.expiresAt) && Date.parse(record!.expiresAt!) <= at;
}

/**
 * Whether a namespace whose time is over is to be deleted now: not while
 * something is deployed there or it is being deleted, and not soon after an
 * attempt failed.
 *
 * @param tasks - of the newest deployments of projects, and of all removals
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
