import { Deployment, ReplicaSet } from 'kubernetes-models/apps/v1';
import { Lease } from 'kubernetes-models/coordination.k8s.io/v1';
import { Ingress, IngressClass } from 'kubernetes-models/networking.k8s.io/v1';
import {
  ClusterRole,
  ClusterRoleBinding,
  Role,
  RoleBinding,
} from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import {
  ConfigMap,
  Event,
  Namespace,
  Node,
  Pod,
  Secret,
  Service,
  ServiceAccount,
} from 'kubernetes-models/v1';

interface ModelClass {
  apiVersion: string;
  kind: string;
  prototype: { validate(): void };
}

/** The kinds that are known, by `apiVersion/kind`; made from Kubernetes' own OpenAPI document. */
export const models = new Map<string, ModelClass>(
  [
    ...[ConfigMap, Event, Namespace, Node, Pod, Secret],
    ...[Service, ServiceAccount, Deployment, ReplicaSet, Lease],
    ...[ClusterRole, ClusterRoleBinding, Role, RoleBinding],
    ...[Ingress, IngressClass],
  ].map((model: ModelClass) => [`${model.apiVersion}/${model.kind}`, model]),
);
