import { InputError } from '@backstage/errors';

/** How kinds are written in paths, and whether their objects are namespaced. Source: the Kubernetes API reference. */
const kinds: Record<string, { plural: string; namespaced: boolean }> = {
  'v1/ConfigMap': { plural: 'configmaps', namespaced: true },
  'v1/Event': { plural: 'events', namespaced: true },
  'v1/Namespace': { plural: 'namespaces', namespaced: false },
  'v1/Pod': { plural: 'pods', namespaced: true },
  'v1/Service': { plural: 'services', namespaced: true },
  'v1/ServiceAccount': { plural: 'serviceaccounts', namespaced: true },
  'apps/v1/Deployment': { plural: 'deployments', namespaced: true },
  'networking.k8s.io/v1/Ingress': { plural: 'ingresses', namespaced: true },
  'networking.k8s.io/v1/IngressClass': {
    plural: 'ingressclasses',
    namespaced: false,
  },
  'rbac.authorization.k8s.io/v1/ClusterRole': {
    plural: 'clusterroles',
    namespaced: false,
  },
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': {
    plural: 'clusterrolebindings',
    namespaced: false,
  },
  'rbac.authorization.k8s.io/v1/Role': { plural: 'roles', namespaced: true },
  'rbac.authorization.k8s.io/v1/RoleBinding': {
    plural: 'rolebindings',
    namespaced: true,
  },
};

/** One object; without `name` all objects of the kind, and without `namespace` those of all namespaces. */
export interface ResourceReference {
  apiVersion: string;
  kind: string;
  name?: string;
  namespace?: string;
}

/** The path of an object or of a list of objects. */
export function resourcePath(reference: ResourceReference): string {
  const { apiVersion, kind, name, namespace } = reference;
  const known = kinds[`${apiVersion}/${kind}`];
  if (!known) {
    throw new InputError(
      `Kubernetes objects of the kind ${kind} (${apiVersion}) are not known here`,
    );
  }
  const isCore = !apiVersion.includes('/');
  return [
    isCore ? '/api' : '/apis',
    apiVersion,
    ...(known.namespaced && namespace ? ['namespaces', namespace] : []),
    known.plural,
    ...(name ? [encodeURIComponent(name)] : []),
  ].join('/');
}
