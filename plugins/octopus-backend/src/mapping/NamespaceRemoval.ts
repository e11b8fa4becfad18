import {
  endedBefore,
  OctopusDeployment,
  OctopusRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { TaskOutcome } from './TaskOutcome';

/** A run of the runbook that deletes the namespace of a feature branch. */
export interface NamespaceRemoval extends OctopusRunTimes {
  namespace: string;
  environmentId: string;
  /** The project that the runbook belongs to. */
  projectId: string;
  task: TaskOutcome;
}

/**
 * Marks a deployment whose namespace has since been deleted: one that had ended
 * before a successful deletion began. One that was asked for before and ran
 * later brought the namespace back.
 */
export function markRemoved(
  deployment: OctopusDeployment,
  removals: NamespaceRemoval[],
): OctopusDeployment {
  const { namespace, environmentId } = deployment;
  const isRemoved = removals.some(
    removal =>
      removal.namespace === namespace &&
      removal.environmentId === environmentId &&
      removal.state === 'Success' &&
      endedBefore(deployment, removal),
  );
  return isRemoved ? { ...deployment, isRemoved } : deployment;
}
