import { createHash } from 'node:crypto';

const shortHash = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 6);

/**
 * Name of the CloudFormation stack of a cluster. Names of stacks begin with a
 * letter and contain no underscore, those of clusters may (eks-cluster.md §1.1),
 * so a hash keeps `a_b` and `a-b` apart.
 */
export function stackName(cluster: string): string {
  return `octopus-eks-${cluster.replace(/_/g, '-')}-${shortHash(cluster)}`;
}

/**
 * Name of the Fargate profile for some namespaces, always the same for the same
 * namespaces. EKS reserves names that begin with `eks-` (eks-cluster.md §1.3).
 */
export function profileName(namespaces: string[]): string {
  const first = namespaces[0].replace(/[^a-z0-9-]/g, '').replace(/-+$/, '');
  return `octopus-${first || 'any'}-${shortHash(namespaces.join(','))}`;
}

/** Name of the managed node group that the ingress controller runs on; the runbook uses the same. */
export const nodeGroupName = 'ingress';
