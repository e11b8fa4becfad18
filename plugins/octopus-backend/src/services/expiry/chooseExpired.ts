import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { NamespaceHistory } from './NamespaceHistory';

/** What is known of a feature branch whose time is over. */
export interface ExpiredDeployment {
  projectId: string;
  record: FeatureBranchRecord;
}

/** After a deletion failed, the next is tried so much later. */
const PAUSE_MS = 60 * 60_000;

/**
 * The deployment of a namespace that says that its time is over: the last one
 * that says anything, of a project that an entity names.
 */
export function findExpired(
  { namespace, deployments }: NamespaceHistory,
  projectIds: string[],
  now: number,
): ExpiredDeployment | undefined {
  const { record, projectId } =
    deployments.find(
      each =>
        each.record?.namespace === namespace &&
        projectIds.includes(each.projectId),
    ) ?? {};
  return record?.expiresAt && Date.parse(record.expiresAt) <= now
    ? { record, projectId: projectId! }
    : undefined;
}

/**
 * Whether a namespace whose time is over is to be deleted now: not while
 * something is deployed there or it is being deleted, not when it is gone, and
 * not soon after an attempt failed.
 *
 * @param isCompleted - whether the task of the newest deployment has ended
 */
export function isToDelete(
  { removals }: NamespaceHistory,
  isCompleted: boolean,
  now: number,
): boolean {
  const [last] = removals;
  return (
    isCompleted &&
    removals.every(
      ({ task }) => task?.IsCompleted && task.State !== 'Success',
    ) &&
    (!last || now - last.created >= PAUSE_MS)
  );
}
