import { KubeObject } from '../objects/KubeObject';

/** The subresource `scale`. Source: `Scale` in the Kubernetes API reference (autoscaling/v1). */
export function toScale({ metadata, spec, status }: KubeObject) {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata;
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: spec.replicas },
    status: {
      replicas: status?.replicas ?? 0,
      selector: Object.entries(spec.selector.matchLabels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
    },
  };
}

/** What a written scale changes of its object. */
export function fromScale(object: KubeObject, scale: any): KubeObject {
  return {
    ...object,
    spec: { ...object.spec, replicas: scale.spec?.replicas ?? 0 },
  };
}
