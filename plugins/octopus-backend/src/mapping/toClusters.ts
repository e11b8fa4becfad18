import { OctopusNamedChoice } from '@octopus-backstage/plugin-octopus-common';
import { TargetResource } from '../resources/targets';
import { omitEmpty } from './fields';

/** The region in the host name of an EKS cluster: docs/reference/eks-cluster.md, section 1.5. */
const regionOfHost = /\.([a-z]{2,}(?:-[a-z]+)+-\d+)\.(?:eks|api)\./;

/**
 * The EKS clusters that targets are in, each once, by name. Its description is
 * where it is, as far as its address tells, and the names of its targets.
 */
export function toClusters(targets: TargetResource[]): OctopusNamedChoice[] {
  const clusters = new Map<string, Set<string>>();
  for (const { Name, Endpoint } of targets) {
    const { AuthenticationType, ClusterName } = Endpoint.Authentication ?? {};
    if (AuthenticationType === 'KubernetesAws' && ClusterName) {
      const [, region] = regionOfHost.exec(Endpoint.ClusterUrl ?? '') ?? [];
      const known = clusters.get(ClusterName) ?? new Set();
      clusters.set(
        ClusterName,
        new Set([...(region ? [region] : []), ...known, Name]),
      );
    }
  }
  return [...clusters]
    .map(([name, told]) => ({
      id: name,
      name,
      ...omitEmpty({ description: [...told].join(' · ') }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
