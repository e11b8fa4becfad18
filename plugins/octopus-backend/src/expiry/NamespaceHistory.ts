import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { TaskOutcome } from '../mapping/TaskOutcome';

type Tasks = Map<string, TaskOutcome>;

/** A deployment to a namespace, or a run that deletes it. */
export interface NamespaceEvent {
  /** Milliseconds since 1970. */
  created: number;
  taskId: string;
  projectId: string;
  record?: FeatureBranchRecord;
}

/** The deployments to a namespace and its deletions, newest first. */
export interface NamespaceHistory {
  namespace: string;
  environmentId: string;
  deployments: NamespaceEvent[];
  /** Runs that deleted it, or tried to. */
  removals: NamespaceEvent[];
}

/** Whether the record of a deployment says that its namespace has expired. */
export function hasExpired({ record }: NamespaceEvent, at: number): boolean {
  return Boolean(record?.expiresAt) && Date.parse(record!.expiresAt!) <= at;
}

/** Finds the newest deployment of each project. */
export function newestOfProjects(
  deployments: NamespaceEvent[],
): NamespaceEvent[] {
  return deployments.filter(
    ({ projectId }, index) =>
      deployments.findIndex(each => each.projectId === projectId) === index,
  );
}

/**
 * Reduces a history to what happened since the namespace was last deleted:
 * older records are about another namespace of the same name. A run whose task
 * Octopus no longer has counts as successful.
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
