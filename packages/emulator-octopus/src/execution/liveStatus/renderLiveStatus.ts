import { SandboxContext } from '../../context';
import { DeploymentWithTask } from '../deployments/deploymentsOf';
import { isCompleted } from '../tasks/serverTask';
import { observedObjects } from './observedObjects';
import { rollUp } from './rollUp';
import { SimulatedObject } from './simulatedObject';

/**
 * The live status of a project in an environment. Shape:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/observability.md, and for what
 * a resource has, `KubernetesLiveStatusResource` of
 * OctopusDeploy/cli:pkg/cmd/kubernetes/livestatus; the words of the status:
 * OctopusDeploy/docs:src/pages/docs/kubernetes/live-object-status/index.md, and
 * `NotSupported`, where no monitor keeps track, of the same command. That one
 * that is `Waiting` or `Unavailable` lists no objects is inferred.
 *
 * @param last - the newest deployment, if there is one
 */
export function renderLiveStatus(
  ctx: SandboxContext,
  last: DeploymentWithTask | undefined,
  isSummary: boolean,
) {
  const observed = last && observedObjects(ctx, last.task);
  const status = statusOf(last, observed);
  const now = ctx.timestamp();
  return {
    MachineStatuses:
      isSummary || !observed || !isKnown(last)
        ? []
        : [...observed].map(([MachineId, objects]) => ({
            MachineId,
            Status: rollUp(objects),
            Resources: objects.map(object => resource(object, MachineId, now)),
          })),
    Summary: {
      Status: status,
      HealthStatus: status,
      SyncStatus: isKnown(last) && observed?.size ? 'InSync' : status,
      SyncStatusMessage: null,
      LastUpdated: now,
      TotalOrphanCount: 0,
    },
  };
}

function isKnown(last: DeploymentWithTask | undefined): boolean {
  return last?.task.state === 'Success';
}

function statusOf(
  last: DeploymentWithTask | undefined,
  observed: Map<string, SimulatedObject[]> | undefined,
): string {
  if (!last || (isKnown(last) && !observed?.size)) {
    return 'NotSupported';
  }
  if (!isCompleted(last.task)) {
    return 'Waiting';
  }
  return isKnown(last)
    ? rollUp([...(observed?.values() ?? [])].flat())
    : 'Unavailable';
}

interface LiveResource {
  Name: string;
  Namespace: string | null;
  Kind: string;
  Group: string;
  HealthStatus: string;
  HealthStatusMessage: string | null;
  SyncStatus: string | null;
  SyncStatusMessage: string | null;
  ResourceSourceId: string;
  SourceType: string;
  LastUpdated: string;
  Children: LiveResource[];
}

function resource(
  object: SimulatedObject,
  machineId: string,
  now: string,
  isMade = false,
): LiveResource {
  return {
    Name: object.name,
    Namespace: object.namespace ?? null,
    Kind: object.kind,
    Group: object.group ?? '',
    HealthStatus: object.health,
    HealthStatusMessage: object.message ?? null,
    // What Octopus has not applied cannot differ from it.
    SyncStatus: isMade ? null : 'InSync',
    SyncStatusMessage: null,
    ResourceSourceId: machineId,
    SourceType: 'KubernetesMonitor',
    LastUpdated: now,
    Children: (object.children ?? []).map(child =>
      resource(child, machineId, now, true),
    ),
  };
}
