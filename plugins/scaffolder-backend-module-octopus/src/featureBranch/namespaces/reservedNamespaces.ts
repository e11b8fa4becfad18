import { environmentNamespace } from '@octopus-backstage/plugin-octopus-blueprint';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { EnvironmentResource, TargetResource } from '../resources/projects';

/** The namespaces that a feature branch cannot have. */
export interface ReservedNamespaces {
  /** Names of all environments of the space. */
  environments: string[];
  /** Deployment targets that have a namespace of their own. */
  targets: { name: string; namespace: string }[];
}

/** Namespaces of the cluster and of its ingress controller (create-eks-cluster.sh). */
const OF_CLUSTER = /^(default|nginx-ingress|ingress-nginx|kube-.*)$/;
const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Checks whether a feature branch can have a namespace. Kubernetes namespaces
 * are DNS labels (RFC 1123).
 *
 * @returns why it cannot; undefined when it can
 */
export function validateNamespace(
  namespace: string,
  { environments, targets }: ReservedNamespaces,
): string | undefined {
  if (!DNS_LABEL.test(namespace)) {
    return `'${namespace}' cannot be a Kubernetes namespace: use lowercase letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit`;
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

/** Reads the namespaces of the space's environments and deployment targets. */
export async function readReservedNamespaces(
  ctx: FeatureBranchContext,
  environments: EnvironmentResource[],
): Promise<ReservedNamespaces> {
  const targets = await spaceApi(ctx).all<TargetResource>('/machines/all');
  return {
    environments: environments.map(({ Name }) => Name),
    targets: targets.flatMap(({ Name, Endpoint }) =>
      Endpoint.Namespace ? [{ name: Name, namespace: Endpoint.Namespace }] : [],
    ),
  };
}
