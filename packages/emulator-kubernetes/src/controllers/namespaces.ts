import { Cluster } from '../cluster/Cluster';
import { deleteObject, finishDeletion } from '../deletion/deleteObject';
import { KubeObject } from '../objects/KubeObject';
import { resourceTypes, typeOfKind } from '../resources/resourceTypes';
import { Controller } from './Controller';
import { durations } from './durations';

const namespaces = typeOfKind('Namespace');
const manager = 'kube-controller-manager';

/**
 * Gives every new namespace what it begins with, and takes everything out of
 * one that is being deleted; that one goes when it is empty. Source:
 * kubernetes/kubernetes:pkg/controller/namespace/deletion/namespaced_resources_deleter.go
 */
export const keepNamespaces: Controller = (cluster, change) => {
  const { type, resource, object, before } = change;
  if (resource !== namespaces) {
    if (type === 'DELETED' && object.metadata.namespace) {
      finishWhenEmpty(cluster, object.metadata.namespace);
    }
    return;
  }
  if (type === 'ADDED') {
    fill(cluster, object.metadata.name);
  } else if (
    object.metadata.deletionTimestamp &&
    !before?.metadata.deletionTimestamp
  ) {
    cluster.clock.after(durations.emptyingNamespace, () =>
      empty(cluster, object.metadata.name),
    );
  }
};

function fill(cluster: Cluster, namespace: string) {
  cluster.make(
    { kind: 'ServiceAccount', metadata: { name: 'default', namespace } },
    manager,
  );
  cluster.make(
    {
      kind: 'ConfigMap',
      metadata: { name: 'kube-root-ca.crt', namespace },
      data: {},
    },
    manager,
  );
}

function contentOf(cluster: Cluster, namespace: string): KubeObject[] {
  return resourceTypes
    .filter(({ namespaced }) => namespaced)
    .flatMap(type => cluster.store.list(type, namespace));
}

function empty(cluster: Cluster, namespace: string) {
  for (const { kind, metadata } of contentOf(cluster, namespace)) {
    const type = typeOfKind(kind);
    // What went with its owner is gone by now.
    const object = cluster.store.get(type, namespace, metadata.name);
    if (object && !object.metadata.deletionTimestamp) {
      deleteObject(cluster, type, object);
    }
  }
  finishWhenEmpty(cluster, namespace);
}

function finishWhenEmpty(cluster: Cluster, name: string) {
  const namespace = cluster.store.get(namespaces, undefined, name);
  if (
    !namespace?.metadata.deletionTimestamp ||
    contentOf(cluster, name).length > 0
  ) {
    return;
  }
  finishDeletion(cluster, {
    ...namespace,
    spec: {
      ...namespace.spec,
      finalizers: namespace.spec.finalizers.filter(
        (finalizer: string) => finalizer !== 'kubernetes',
      ),
    },
  });
}
