import { ApiError, refusals } from '../http/ApiError';
import { faults } from '../http/faults';
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

/** @throws ApiError (422) for a number of pods that there cannot be */
export function checkScale({ metadata, spec }: any): void {
  const replicas = spec?.replicas ?? 0;
  if (!Number.isInteger(replicas)) {
    throw refusals.invalidPatch(
      `json: cannot unmarshal ${typeof replicas} into Go struct field ScaleSpec.spec.replicas of type int32`,
    );
  }
  if (replicas < 0) {
    const fault = faults.invalid(
      'spec.replicas',
      replicas,
      'must be greater than or equal to 0',
    );
    throw new ApiError(
      422,
      'Invalid',
      `Scale.autoscaling "${metadata?.name}" is invalid: ${fault.field}: ${fault.message}`,
      {
        name: metadata?.name,
        group: 'autoscaling',
        kind: 'Scale',
        causes: [fault],
      },
    );
  }
}
