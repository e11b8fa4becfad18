import { KubeObject } from '../objects/KubeObject';
import { typeOfKind } from '../resources/resourceTypes';
import { ObjectStore } from '../store/ObjectStore';

/**
 * What the server sets on a new object by itself; a status that was sent is
 * dropped. Sources: kubernetes/kubernetes:pkg/registry/core/{namespace,service,pod}/strategy.go,
 * "Automatic labelling" in the Kubernetes documentation
 */
export function prepareNew(
  store: Pick<ObjectStore, 'resourceVersion' | 'list'>,
  object: KubeObject,
): KubeObject {
  const { metadata, spec } = object;
  switch (object.kind) {
    case 'Namespace':
      return {
        ...object,
        metadata: {
          ...metadata,
          labels: {
            ...metadata.labels,
            'kubernetes.io/metadata.name': metadata.name,
          },
        },
        spec: { finalizers: ['kubernetes'] },
        status: { phase: 'Active' },
      };
    case 'Service':
      return {
        ...object,
        spec: withAddresses(store, spec),
        status: { loadBalancer: {} },
      };
    case 'Pod':
      return { ...object, status: { phase: 'Pending', qosClass: 'Burstable' } };
    case 'Ingress':
      return { ...object, status: { loadBalancer: {} } };
    case 'Deployment':
      return { ...object, status: {} };
    case 'ReplicaSet':
      return { ...object, status: { replicas: 0 } };
    default:
      return object;
  }
}

/** EKS gives services addresses of 10.100.0.0/16; source: awsdocs/amazon-eks-user-guide:latest/ug/clusters/create-cluster.adoc */
function withAddresses(
  store: Pick<ObjectStore, 'resourceVersion' | 'list'>,
  spec: Record<string, any>,
) {
  const number = Number(store.resourceVersion) + 1;
  const clusterIP =
    spec.clusterIP ?? `10.100.${(number >> 8) % 256}.${number % 256}`;
  const wantsNodePorts = ['LoadBalancer', 'NodePort'].includes(spec.type);
  const taken = nodePorts(store);
  const nextPort = () => {
    let port = 30_000 + (number % 2_000);
    while (taken.has(port)) {
      port += 1;
    }
    taken.add(port);
    return port;
  };
  return {
    ...spec,
    clusterIP,
    clusterIPs: [clusterIP],
    ipFamilies: ['IPv4'],
    ipFamilyPolicy: 'SingleStack',
    ...(wantsNodePorts && {
      ports: spec.ports?.map((port: { nodePort?: number }) => ({
        nodePort: nextPort(),
        ...port,
      })),
    }),
    ...(spec.type === 'LoadBalancer' &&
      spec.externalTrafficPolicy === 'Local' && {
        healthCheckNodePort: nextPort(),
      }),
  };
}

function nodePorts(store: Pick<ObjectStore, 'list'>): Set<number> {
  const services = store.list(typeOfKind('Service'));
  return new Set(
    services.flatMap(({ spec }) => [
      spec.healthCheckNodePort,
      ...(spec.ports ?? []).map((port: { nodePort?: number }) => port.nodePort),
    ]),
  );
}
