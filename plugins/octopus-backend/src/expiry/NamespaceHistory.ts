import {
  byEffect,
  endedBefore,
  isUnderWay,
  neverStarted,
  OctopusRunTimes,
  toRunTimes,
} from '@octopus-backstage/plugin-octopus-common';
import { FeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { TaskOutcome } from '../mapping/TaskOutcome';

/** A deployment to a namespace, or a run that deletes it, as it was asked for. */
export interface NamespaceRequest {
  /** ISO 8601. */
  created: string;
  taskId: string;
  projectId: string;
  /** Whom it was for; missing for nobody in particular. */
  tenantId?: string;
  record?: FeatureBranchRecord;
}

/** A deployment to a namespace, or a run that deletes it. */
export interface NamespaceEvent extends NamespaceRequest, OctopusRunTimes {}

/** The deployments to a namespace and its deletions. */
export interface NamespaceHistory<
  Event extends NamespaceRequest = NamespaceEvent,
> {
  namespace: string;
  environmentId: string;
  deployments: Event[];
  /** Runs that deleted it, or tried to. */
  removals: Event[];
}

/** Whether the record of a deployment says that its namespace has expired. */
export function hasExpired({ record }: NamespaceRequest, at: number): boolean {
  return Boolean(record?.expiresAt) && Date.parse(record!.expiresAt!) <= at;
}

/**
 * Adds to a history when each event took effect, and sorts it by that, the last
 * one first. A run whose task Octopus no longer has counts as successful.
 *
 * @param now - milliseconds since 1970
 */
export function withTimes(
  { deployments, removals, ...rest }: NamespaceHistory<NamespaceRequest>,
  tasks: Map<string, TaskOutcome>,
  now: number,
): NamespaceHistory {
  const complete = (event: NamespaceRequest): NamespaceEvent => ({
    ...event,
    ...toRunTimes(
      {
        ...(tasks.get(event.taskId) ?? { State: 'Success' }),
        Created: event.created,
      },
      now,
    ),
  });
  return {
    ...rest,
    deployments: deployments.map(complete).sort(byEffect),
    removals: removals.map(complete).sort(byEffect),
  };
}

/**
 * Reduces a history to what happened since the namespace was last deleted:
 * older records are about another namespace of the same name. A deployment that
 * was asked for before and ran later brought it back, and one that is scheduled
 * will. What never started did nothing.
 */
export function sinceDeletion(history: NamespaceHistory): NamespaceHistory {
  const { removals } = history;
  const deployments = history.deployments.filter(
    deployment =>
      !neverStarted(deployment) &&
      !removals.some(
        removal =>
          removal.state === 'Success' && endedBefore(deployment, removal),
      ),
  );
  const last = deployments.find(({ scheduledFor }) => !scheduledFor);
  return {
    ...history,
    deployments,
    removals: removals.filter(
      removal => isUnderWay(removal) || !last || byEffect(removal, last) < 0,
    ),
  };
}
