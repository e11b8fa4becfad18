import { Cluster } from '../cluster/Cluster';
import { releaseFinalizer } from '../deletion/deleteObject';
import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { Controller } from './Controller';
import { durations } from './durations';
import { recordEvent } from './recordEvent';

const finalizer = 'service.kubernetes.io/load-balancer-cleanup';
const annotation = 'service.beta.kubernetes.io/aws-load-balancer-';
const source = 'service-controller';

/**
 * Makes and removes the load balancers of services. A service stays until its
 * load balancer is gone. Sources: kubernetes/kubernetes:staging/src/k8s.io/cloud-provider/controllers/service/controller.go,
 * kubernetes/cloud-provider-aws:docs/service_controller.md
 */
export const balanceLoad: Controller = (
  cluster,
  { type, resource, object, before },
) => {
  if (resource !== typeOfKind('Service') || type === 'DELETED') {
    return;
  }
  const { finalizers = [] } = object.metadata;
  const isThere = finalizers.includes(finalizer);
  if (isWanted(object) && !isThere) {
    create(cluster, object);
  } else if (!isWanted(object) && isThere && before && isWanted(before)) {
    remove(cluster, object);
  }
};

function isWanted({ spec, metadata }: KubeObject): boolean {
  return (
    spec.type === 'LoadBalancer' &&
    !spec.loadBalancerClass &&
    !metadata.deletionTimestamp
  );
}

function create(cluster: Cluster, service: KubeObject) {
  recordEvent(cluster, service, {
    reason: 'EnsuringLoadBalancer',
    message: 'Ensuring load balancer',
    source,
  });
  cluster.change(service, source, ({ metadata }) => ({
    metadata: {
      ...metadata,
      finalizers: [...(metadata.finalizers ?? []), finalizer],
    },
  }));
  cluster.clock.after(durations.creatingLoadBalancer, () =>
    ensure(cluster, service),
  );
}

function ensure(cluster: Cluster, service: KubeObject) {
  const { namespace, name, uid, annotations = {} } = service.metadata;
  const current = cluster.store.get(typeOfKind('Service'), namespace, name);
  if (current?.metadata.uid !== uid || !isWanted(current)) {
    return;
  }
  const { name: clusterName, loadBalancers } = cluster.surroundings;
  try {
    const { hostname } = loadBalancers.create({
      clusterName,
      namespace: namespace!,
      service: name,
      scheme:
        annotations[`${annotation}internal`] === 'true'
          ? 'internal'
          : 'internet-facing',
      type: annotations[`${annotation}type`] === 'nlb' ? 'nlb' : 'classic',
    });
    cluster.change(
      current,
      source,
      () => ({ status: { loadBalancer: { ingress: [{ hostname }] } } }),
      'status',
    );
    recordEvent(cluster, service, {
      reason: 'EnsuredLoadBalancer',
      message: 'Ensured load balancer',
      source,
    });
  } catch (error) {
    recordEvent(cluster, service, {
      type: 'Warning',
      reason: 'SyncLoadBalancerFailed',
      message: `Error syncing load balancer: failed to ensure load balancer: ${
        (error as Error).message
      }`,
      source,
    });
    // Without time in between there would be no end to trying.
    if (Number.isFinite(cluster.clock.speed)) {
      cluster.clock.after(durations.retryingLoadBalancer, () =>
        ensure(cluster, service),
      );
    }
  }
}

function remove(cluster: Cluster, service: KubeObject) {
  const hostname = service.status?.loadBalancer?.ingress?.[0]?.hostname;
  recordEvent(cluster, service, {
    reason: 'DeletingLoadBalancer',
    message: 'Deleting load balancer',
    source,
  });
  cluster.clock.after(durations.deletingLoadBalancer, () => {
    if (hostname) {
      cluster.surroundings.loadBalancers.delete(hostname);
    }
    releaseFinalizer(cluster, service, finalizer);
  });
}
