import { ServiceAccount } from 'kubernetes-types/core/v1';
import {
  ClusterRole,
  ClusterRoleBinding,
  Role,
  RoleBinding,
} from 'kubernetes-types/rbac/v1';
import {
  inControllerNamespace,
  ingressControllerName,
} from './ingressControllerNames';
import { KubernetesManifest } from './KubernetesManifest';

const apiGroup = 'rbac.authorization.k8s.io';
const apiVersion = `${apiGroup}/v1` as const;
const read = ['get', 'list', 'watch'];
const subjects = [{ kind: 'ServiceAccount', ...inControllerNamespace }];

const serviceAccount: KubernetesManifest<ServiceAccount> = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: inControllerNamespace,
};

const clusterRole: KubernetesManifest<ClusterRole> = {
  apiVersion,
  kind: 'ClusterRole',
  metadata: { name: ingressControllerName },
  rules: [
    {
      apiGroups: [''],
      resources: ['services', 'secrets', 'configmaps', 'namespaces', 'pods'],
      verbs: read,
    },
    { apiGroups: [''], resources: ['nodes'], verbs: ['list'] },
    {
      apiGroups: [''],
      resources: ['events'],
      verbs: ['create', 'patch', 'list'],
    },
    {
      apiGroups: ['discovery.k8s.io'],
      resources: ['endpointslices'],
      verbs: read,
    },
    {
      apiGroups: ['apps'],
      resources: ['replicasets', 'daemonsets', 'statefulsets'],
      verbs: ['get'],
    },
    {
      apiGroups: ['networking.k8s.io'],
      resources: ['ingresses'],
      verbs: read,
    },
    {
      apiGroups: ['networking.k8s.io'],
      resources: ['ingresses/status'],
      verbs: ['update'],
    },
    {
      apiGroups: ['networking.k8s.io'],
      resources: ['ingressclasses'],
      verbs: ['get', 'list'],
    },
  ],
};

const clusterRoleBinding: KubernetesManifest<ClusterRoleBinding> = {
  apiVersion,
  kind: 'ClusterRoleBinding',
  metadata: { name: ingressControllerName },
  roleRef: { apiGroup, kind: 'ClusterRole', name: ingressControllerName },
  subjects,
};

const role: KubernetesManifest<Role> = {
  apiVersion,
  kind: 'Role',
  metadata: inControllerNamespace,
  rules: [
    {
      apiGroups: [''],
      resources: ['configmaps'],
      verbs: [...read, 'create', 'update'],
    },
    { apiGroups: [''], resources: ['pods'], verbs: [...read, 'update'] },
    {
      apiGroups: ['coordination.k8s.io'],
      resources: ['leases'],
      verbs: [...read, 'create', 'update'],
    },
  ],
};

const roleBinding: KubernetesManifest<RoleBinding> = {
  apiVersion,
  kind: 'RoleBinding',
  metadata: inControllerNamespace,
  roleRef: { apiGroup, kind: 'Role', name: ingressControllerName },
  subjects,
};

/**
 * What the controller may do. It writes only in its own namespace, and the
 * status of ingresses. Source of the permissions: nginx/kubernetes-ingress
 * v5.5.4, deployments/rbac/rbac.yaml, without those for its custom resources.
 */
export const accessManifests: KubernetesManifest[] = [
  serviceAccount,
  clusterRole,
  clusterRoleBinding,
  role,
  roleBinding,
];
