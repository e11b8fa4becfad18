import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';

/** What a namespace must not be mistaken for. */
export interface StaticNamespaces {
  /** Names of all environments of the space. */
  environments: string[];
  /** Deployment targets that have a namespace of their own. */
  targets: { name: string; namespace: string }[];
}

/** The cluster's own, and the one of the ingress controller (create-eks-cluster.sh). */
const OF_CLUSTER = /^(default|nginx-ingress|ingress-nginx|kube-.*)$/;
const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Why a namespace cannot be that of a feature branch; undefined where it can.
 * Kubernetes namespaces are DNS labels as of RFC 1123.
 */
export function namespaceRefusal(
  namespace: string,
  { environments, targets }: StaticNamespaces,
): string | undefined {
  if (!DNS_LABEL.test(namespace)) {
    return `'${namespace}' cannot be a Kubernetes namespace: use lower-case letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit`;
  }
  if (OF_CLUSTER.test(namespace)) {
    return `The namespace '${namespace}' belongs to the cluster itself: choose another one`;
  }
  const environment = environments.find(
    name => environmentNamespace(name) === namespace,
  );
  if (environment !== undefined) {
    return `The namespace '${namespace}' is that of the environment '${environment}': choose another one`;
  }
  const target = targets.find(each => each.namespace === namespace);
  return target
    ? `The namespace '${namespace}' is that of the deployment target '${target.name}': choose another one`
    : undefined;
}
