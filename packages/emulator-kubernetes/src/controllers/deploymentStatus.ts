import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { setConditions } from './conditions';

/**
 * Source of fields, reasons and texts: `DeploymentStatus` in the Kubernetes API
 * reference (apps/v1); kubernetes/kubernetes:pkg/controller/deployment/{sync,progress}.go
 */
export function deploymentStatus(
  cluster: Cluster,
  { metadata, spec, status = {} }: KubeObject,
  current: KubeObject,
  old: KubeObject[],
) {
  const updated = current.status?.replicas ?? 0;
  const available = sum([current, ...old], 'availableReplicas');
  const total = sum([current, ...old], 'replicas');
  const isComplete =
    updated === spec.replicas &&
    available >= spec.replicas &&
    total === updated;
  const isAvailable = available >= spec.replicas;
  const { name } = current.metadata;
  return {
    observedGeneration: metadata.generation,
    ...count('replicas', total),
    ...count('updatedReplicas', updated),
    ...count('readyReplicas', available),
    ...count('availableReplicas', available),
    ...count('unavailableReplicas', Math.max(spec.replicas - available, 0)),
    conditions: setConditions(cluster, status.conditions, [
      {
        type: 'Available',
        status: isAvailable ? 'True' : 'False',
        reason: isAvailable
          ? 'MinimumReplicasAvailable'
          : 'MinimumReplicasUnavailable',
        message: isAvailable
          ? 'Deployment has minimum availability.'
          : 'Deployment does not have minimum availability.',
      },
      {
        type: 'Progressing',
        status: 'True',
        reason: isComplete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
        message: isComplete
          ? `ReplicaSet "${name}" has successfully progressed.`
          : `ReplicaSet "${name}" is progressing.`,
      },
    ]),
  };
}

/** Nothing is written as a missing field. */
function count(field: string, number: number) {
  return number > 0 ? { [field]: number } : {};
}

function sum(replicaSets: KubeObject[], field: string): number {
  return replicaSets.reduce(
    (all, { status }) => all + (status?.[field] ?? 0),
    0,
  );
}
