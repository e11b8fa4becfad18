import { OctopusDeployment } from '@octopus-backstage/plugin-octopus-common';
import { TaskOutcome } from './TaskOutcome';

/** A run of the runbook that deletes the namespace of a feature branch. */
export interface NamespaceRemoval {
  namespace: string;
  environmentId: string;
  /** When it was requested, ISO 8601. */
  created: string;
  taskId: string;
  /** The project that the runbook belongs to. */
  projectId: string;
  task: TaskOutcome;
}

/** Marks a deployment whose namespace has since been deleted. */
export function markRemoved(
  deployment: OctopusDeployment,
  removals: NamespaceRemoval[],
): OctopusDeployment {
  const { namespace, environmentId, created } = deployment;
  const isRemoved = removals.some(
    removal =>
      removal.namespace === namespace &&
      removal.environmentId === environmentId &&
      removal.task.State === 'Success' &&
      Date.parse(removal.created) > Date.parse(created),
  );
  return isRemoved ? { ...deployment, isRemoved } : deployment;
}
