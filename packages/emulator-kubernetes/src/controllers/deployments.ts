import { createHash } from 'node:crypto';
import { Cluster } from '../cluster/Cluster';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { Controller } from './Controller';
import { deploymentStatus } from './deploymentStatus';
import { recordEvent } from './recordEvent';

const deployments = typeOfKind('Deployment');
const replicaSets = typeOfKind('ReplicaSet');
const hashLabel = 'pod-template-hash';
const revision = 'deployment.kubernetes.io/revision';

/**
 * Rolls deployments out: a ReplicaSet for each template, the old ones scaled
 * down when the new one is ready, and a status that counts. Source: "Deployments"
 * in the Kubernetes documentation.
 */
export const rollOut: Controller = (cluster, { resource, object }) => {
  const { namespace, ownerReferences = [] } = object.metadata;
  const name =
    resource === deployments
      ? object.metadata.name
      : resource === replicaSets &&
        ownerReferences.find(({ kind }) => kind === 'Deployment')?.name;
  const deployment = name && cluster.store.get(deployments, namespace, name);
  if (
    deployment &&
    !deployment.metadata.deletionTimestamp &&
    cluster.isOpen(namespace!)
  ) {
    sync(cluster, deployment);
  }
};

function sync(cluster: Cluster, deployment: KubeObject) {
  const owned = cluster.store
    .list(replicaSets, deployment.metadata.namespace)
    .filter(({ metadata }) =>
      metadata.ownerReferences?.some(
        ({ uid }) => uid === deployment.metadata.uid,
      ),
    );
  const hash = hashOf(deployment.spec.template);
  const current = owned.find(
    ({ metadata }) => metadata.labels?.[hashLabel] === hash,
  );
  const old = owned.filter(one => one !== current && one.spec.replicas > 0);
  const recreates = deployment.spec.strategy.type === 'Recreate';
  if (recreates && old.length > 0) {
    scale(cluster, deployment, old[0], 0);
  } else if (!current) {
    createReplicaSet(cluster, deployment, hash, owned.length + 1);
  } else if (current.spec.replicas !== deployment.spec.replicas) {
    scale(cluster, deployment, current, deployment.spec.replicas);
  } else if (
    old.length > 0 &&
    current.status?.availableReplicas === deployment.spec.replicas
  ) {
    scale(cluster, deployment, old[0], 0);
  } else {
    cluster.change(
      deployment,
      'kube-controller-manager',
      now => ({ status: deploymentStatus(cluster, now, current, old) }),
      'status',
    );
  }
}

/** Like the names that Kubernetes gives: no vowels, so no words. */
function hashOf(template: object): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  const digest = createHash('sha256').update(JSON.stringify(template)).digest();
  return [...digest.subarray(0, 10)]
    .map(byte => alphabet[byte % alphabet.length])
    .join('');
}

function createReplicaSet(
  cluster: Cluster,
  { apiVersion, kind, metadata, spec }: KubeObject,
  hash: string,
  number: number,
) {
  const labels = { ...spec.template.metadata?.labels, [hashLabel]: hash };
  cluster.make(
    {
      kind: 'ReplicaSet',
      metadata: {
        name: `${metadata.name}-${hash}`,
        namespace: metadata.namespace,
        labels,
        annotations: { [revision]: String(number) },
        ownerReferences: [
          {
            ...{ apiVersion, kind, name: metadata.name, uid: metadata.uid },
            ...{ controller: true, blockOwnerDeletion: true },
          },
        ],
      },
      spec: {
        replicas: 0,
        selector: {
          matchLabels: { ...spec.selector.matchLabels, [hashLabel]: hash },
        },
        template: {
          ...spec.template,
          metadata: { ...spec.template.metadata, labels },
        },
      },
    },
    'kube-controller-manager',
  );
}

function scale(
  cluster: Cluster,
  deployment: KubeObject,
  replicaSet: KubeObject,
  replicas: number,
) {
  const { name } = replicaSet.metadata;
  const direction = replicas > replicaSet.spec.replicas ? 'up' : 'down';
  cluster.change(replicaSet, 'kube-controller-manager', ({ spec }) => ({
    spec: { ...spec, replicas },
  }));
  recordEvent(cluster, deployment, {
    reason: 'ScalingReplicaSet',
    message: `Scaled ${direction} replica set ${name} from ${replicaSet.spec.replicas} to ${replicas}`,
    source: 'deployment-controller',
  });
}
