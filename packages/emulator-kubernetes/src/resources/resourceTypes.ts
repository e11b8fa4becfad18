import { apiVersionOf, ResourceType } from './ResourceType';

type Traits = Partial<Omit<ResourceType, 'group' | 'version' | 'kind'>>;

function resource(apiVersion: string, kind: string, traits: Traits = {}) {
  const [version, group = ''] = apiVersion.split('/').reverse();
  const singularName = kind.toLowerCase();
  const name = `${singularName}${singularName.endsWith('s') ? 'es' : 's'}`;
  return {
    ...{ group, version, name, singularName, kind },
    ...{ namespaced: true, subresources: [] },
    ...traits,
  } satisfies ResourceType as ResourceType;
}

const status: Traits = { subresources: ['status'] };
const workload: Traits = {
  subresources: ['scale', 'status'],
  hasGeneration: true,
  inAll: true,
};
const empty: Traits = { isAlwaysEmpty: true };
const ofCluster: Traits = { namespaced: false };
const networking = 'networking.k8s.io/v1';
const rbac = 'rbac.authorization.k8s.io/v1';

/** What the stand-in has. Source: what `kubectl api-resources` prints for a server of version 1.34. */
export const resourceTypes: ResourceType[] = [
  resource('v1', 'ConfigMap', { shortNames: ['cm'] }),
  resource('v1', 'Event', { shortNames: ['ev'] }),
  resource('v1', 'LimitRange', { ...empty, shortNames: ['limits'] }),
  resource('v1', 'Namespace', {
    ...{ ...ofCluster, ...status, shortNames: ['ns'], deletedOneByOne: true },
  }),
  resource('v1', 'Node', { ...ofCluster, ...status, shortNames: ['no'] }),
  resource('v1', 'PersistentVolumeClaim', { ...empty, shortNames: ['pvc'] }),
  resource('v1', 'Pod', { ...status, shortNames: ['po'], inAll: true }),
  resource('v1', 'ResourceQuota', { ...empty, shortNames: ['quota'] }),
  resource('v1', 'Secret'),
  resource('v1', 'Service', { ...status, shortNames: ['svc'], inAll: true }),
  resource('v1', 'ServiceAccount', { shortNames: ['sa'] }),
  resource('apps/v1', 'DaemonSet', {
    ...empty,
    shortNames: ['ds'],
    inAll: true,
  }),
  resource('apps/v1', 'Deployment', { ...workload, shortNames: ['deploy'] }),
  resource('apps/v1', 'ReplicaSet', { ...workload, shortNames: ['rs'] }),
  resource('apps/v1', 'StatefulSet', {
    ...{ ...empty, shortNames: ['sts'], inAll: true },
  }),
  resource('autoscaling/v2', 'HorizontalPodAutoscaler', {
    ...{ ...empty, shortNames: ['hpa'], inAll: true },
  }),
  resource('batch/v1', 'CronJob', {
    ...empty,
    shortNames: ['cj'],
    inAll: true,
  }),
  resource('batch/v1', 'Job', { ...empty, inAll: true }),
  resource('coordination.k8s.io/v1', 'Lease'),
  resource(networking, 'Ingress', {
    ...{ ...status, shortNames: ['ing'], hasGeneration: true },
  }),
  resource(networking, 'IngressClass', { ...ofCluster, hasGeneration: true }),
  resource('policy/v1', 'PodDisruptionBudget', {
    ...{ ...empty, shortNames: ['pdb'] },
  }),
  resource(rbac, 'ClusterRole', ofCluster),
  resource(rbac, 'ClusterRoleBinding', ofCluster),
  resource(rbac, 'Role'),
  resource(rbac, 'RoleBinding'),
];

/** The type of a kind, such as `apps/v1` and `Deployment`. */
export function typeOfKind(kind: string): ResourceType {
  return resourceTypes.find(type => type.kind === kind)!;
}

/** The versions of groups that there are, such as `apps/v1`. */
export const apiVersions = [...new Set(resourceTypes.map(apiVersionOf))];
