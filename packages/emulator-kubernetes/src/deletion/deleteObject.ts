import { Cluster } from '../cluster/Cluster';
import { timestamp } from '../cluster/timestamp';
import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';
import { typeOfKind } from '../resources/resourceTypes';
import { checkPreconditions, Preconditions } from './checkPreconditions';
import { dependentsOf, orphanDependents } from './dependents';
import { foregroundFinalizer, isHeld } from './isHeld';

/** Source: `DeleteOptions` in the Kubernetes API reference (meta/v1). */
export interface DeleteOptions {
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
  gracePeriodSeconds?: number;
  preconditions?: Preconditions;
}

/** Source: kubernetes/kubernetes:staging/src/k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle/admission.go */
const immortal = ['default', 'kube-system', 'kube-public'];

/**
 * Begins the deletion of an object: one with finalizers, a running pod and a
 * namespace are only marked, and go when nothing holds them any more.
 *
 * @returns the marked object, or nothing when it is gone already
 */
export function deleteObject(
  cluster: Cluster,
  type: ResourceType,
  object: KubeObject,
  options: DeleteOptions = {},
): KubeObject | undefined {
  const { name, uid } = object.metadata;
  if (type.kind === 'Namespace' && immortal.includes(name)) {
    throw refusals.forbidden(type, name, 'this namespace may not be deleted');
  }
  checkPreconditions(type, object, options.preconditions);
  if (options.propagationPolicy === 'Orphan') {
    orphanDependents(cluster, uid);
  }
  const inForeground =
    options.propagationPolicy === 'Foreground' &&
    dependentsOf(cluster, uid).length > 0;
  const marked = withMark(cluster, object, inForeground, options);
  if (!isHeld(marked)) {
    removeObject(cluster, marked);
    return undefined;
  }
  const stored = cluster.store.put(type, marked);
  if (inForeground) {
    deleteDependents(cluster, uid, 'Foreground');
  }
  return stored;
}

/** Removes a marked object when nothing holds it any more. */
export function finishDeletion(cluster: Cluster, object: KubeObject): void {
  if (object.metadata.deletionTimestamp && !isHeld(object)) {
    removeObject(cluster, object);
  }
}

/** Takes a finalizer off, and removes the object if that was what held it. */
export function releaseFinalizer(
  cluster: Cluster,
  object: KubeObject,
  finalizer: string,
): void {
  const changed = cluster.change(
    object,
    'kube-controller-manager',
    ({ metadata }) => ({
      metadata: {
        ...metadata,
        finalizers: metadata.finalizers?.filter(name => name !== finalizer),
      },
    }),
  );
  if (changed) {
    finishDeletion(cluster, changed);
  }
}

function withMark(
  cluster: Cluster,
  object: KubeObject,
  inForeground: boolean,
  options: DeleteOptions,
): KubeObject {
  const { metadata } = object;
  const isRunning = object.kind === 'Pod' && object.spec.nodeName;
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(inForeground && {
        finalizers: [
          ...new Set([...(metadata.finalizers ?? []), foregroundFinalizer]),
        ],
      }),
      deletionTimestamp: metadata.deletionTimestamp ?? timestamp(cluster.clock),
      deletionGracePeriodSeconds: isRunning
        ? options.gracePeriodSeconds ??
          object.spec.terminationGracePeriodSeconds
        : 0,
    },
    ...(object.kind === 'Namespace' && { status: { phase: 'Terminating' } }),
  };
}

function removeObject(cluster: Cluster, object: KubeObject) {
  cluster.store.remove(typeOfKind(object.kind), object);
  deleteDependents(cluster, object.metadata.uid, 'Background');
  // An owner that waits for its dependents goes with the last of them.
  for (const { uid, kind, name } of object.metadata.ownerReferences ?? []) {
    const owner = cluster.store.get(
      typeOfKind(kind),
      object.metadata.namespace,
      name,
    );
    if (
      owner?.metadata.finalizers?.includes(foregroundFinalizer) &&
      dependentsOf(cluster, uid).length === 0
    ) {
      releaseFinalizer(cluster, owner, foregroundFinalizer);
    }
  }
}

function deleteDependents(
  cluster: Cluster,
  owner: string,
  propagationPolicy: 'Background' | 'Foreground',
) {
  dependentsOf(cluster, owner)
    .filter(({ metadata }) => !metadata.deletionTimestamp)
    .forEach(dependent =>
      deleteObject(cluster, typeOfKind(dependent.kind), dependent, {
        propagationPolicy,
      }),
    );
}
