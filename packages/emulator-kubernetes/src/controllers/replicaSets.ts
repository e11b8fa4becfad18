import { Cluster } from '../cluster/Cluster';
import { deleteObject } from '../deletion/deleteObject';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { Controller } from './Controller';
import { recordEvent } from './recordEvent';

const pods = typeOfKind('Pod');
const replicaSets = typeOfKind('ReplicaSet');

/** Keeps as many pods as a ReplicaSet asks for, and counts them. */
export const keepReplicas: Controller = (cluster, { resource, object }) => {
  if (resource === replicaSets) {
    sync(cluster, object);
  } else if (resource === pods) {
    const owner = (object.metadata.ownerReferences ?? []).find(
      ({ kind }) => kind === 'ReplicaSet',
    );
    const found =
      owner &&
      cluster.store.get(replicaSets, object.metadata.namespace, owner.name);
    if (found && found.metadata.uid === owner.uid) {
      sync(cluster, found);
    }
  }
};

/** The pods of a ReplicaSet that are to stay. */
export function podsOf(cluster: Cluster, replicaSet: KubeObject): KubeObject[] {
  return cluster.store
    .list(pods, replicaSet.metadata.namespace)
    .filter(
      ({ metadata }) =>
        !metadata.deletionTimestamp &&
        metadata.ownerReferences?.some(
          ({ uid }) => uid === replicaSet.metadata.uid,
        ),
    );
}

export function isReady(pod: KubeObject): boolean {
  return pod.status.conditions?.some(
    ({ type, status }: { type: string; status: string }) =>
      type === 'Ready' && status === 'True',
  );
}

function sync(cluster: Cluster, { metadata }: KubeObject) {
  const { namespace, name, uid } = metadata;
  const replicaSet = cluster.store.get(replicaSets, namespace, name);
  if (
    replicaSet?.metadata.uid !== uid ||
    replicaSet.metadata.deletionTimestamp ||
    !cluster.isOpen(namespace!)
  ) {
    return;
  }
  const existing = podsOf(cluster, replicaSet);
  const wanted = replicaSet.spec.replicas;
  if (existing.length < wanted) {
    createPod(cluster, replicaSet);
  } else if (existing.length > wanted) {
    deleteObject(cluster, pods, existing[0]);
  } else {
    count(cluster, replicaSet, existing);
  }
}

/** The new pod is a change, which brings the next one. */
function createPod(cluster: Cluster, replicaSet: KubeObject) {
  const { apiVersion, kind, metadata, spec } = replicaSet;
  const pod = cluster.make(
    {
      kind: 'Pod',
      metadata: {
        ...spec.template.metadata,
        generateName: `${metadata.name}-`,
        namespace: metadata.namespace,
        ownerReferences: [
          {
            ...{ apiVersion, kind, name: metadata.name, uid: metadata.uid },
            ...{ controller: true, blockOwnerDeletion: true },
          },
        ],
      },
      spec: spec.template.spec,
    },
    'kube-controller-manager',
  );
  recordEvent(cluster, replicaSet, {
    reason: 'SuccessfulCreate',
    message: `Created pod: ${pod.metadata.name}`,
    source: 'replicaset-controller',
  });
}

function count(
  cluster: Cluster,
  replicaSet: KubeObject,
  existing: KubeObject[],
) {
  const ready = existing.filter(isReady).length;
  cluster.change(
    replicaSet,
    'kube-controller-manager',
    ({ metadata }) => ({
      status: {
        replicas: existing.length,
        ...(existing.length > 0 && { fullyLabeledReplicas: existing.length }),
        ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
        observedGeneration: metadata.generation,
      },
    }),
    'status',
  );
}
