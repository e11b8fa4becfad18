import { refusals } from '../http/ApiError';
import { KubeObject } from '../objects/KubeObject';
import { ResourceType } from '../resources/ResourceType';
import { checkObject } from '../schema/checkObject';
import { bindingFaults, roleFaults } from './rules/access';
import { configMapFaults, secretFaults } from './rules/configuration';
import { Fault, inList } from '../http/faults';
import { immutableFaults } from './rules/immutable';
import { ingressClassFaults, ingressFaults } from './rules/ingress';
import { leaseFaults } from './rules/lease';
import { finalizerFaults, metadataFaults } from './rules/metadata';
import { podSpecFaults } from './rules/podSpec';
import { serviceFaults } from './rules/service';
import { workloadFaults } from './rules/workload';

const rules: Record<string, (object: KubeObject) => Fault[]> = {
  ClusterRole: roleFaults,
  ClusterRoleBinding: bindingFaults,
  ConfigMap: configMapFaults,
  Deployment: workloadFaults,
  Ingress: ingressFaults,
  IngressClass: ingressClassFaults,
  Lease: leaseFaults,
  Namespace: ({ spec }) =>
    inList('spec.finalizers', spec?.finalizers, name =>
      finalizerFaults(name as string, 'spec.finalizers'),
    ),
  Pod: ({ spec }) => podSpecFaults('spec', spec ?? {}),
  ReplicaSet: workloadFaults,
  Role: roleFaults,
  RoleBinding: bindingFaults,
  Secret: secretFaults,
  Service: serviceFaults,
};

/**
 * Refuses an object that Kubernetes would not store. What its OpenAPI document
 * says is checked by validators that are made from it; the rest are the rules of
 * Kubernetes' own code, as far as objects of this project's kind meet them.
 *
 * @throws ApiError (422)
 */
export function validate(
  type: ResourceType,
  object: KubeObject,
  before?: KubeObject,
): void {
  const found = [
    ...metadataFaults(type, object, before),
    ...checkObject(object).faults,
    ...(rules[type.kind]?.(object) ?? []),
    ...(before ? immutableFaults(object, before) : []),
  ];
  // The schema and a rule may have the same to say.
  const different = found.filter(
    ({ field, reason }, index) =>
      found.findIndex(
        other => other.field === field && other.reason === reason,
      ) === index,
  );
  if (different.length > 0) {
    throw refusals.invalid(type, object.metadata.name, different);
  }
}
