import { partitionOf } from '../../world/partitions';

/**
 * Names of access policies that EKS has. Source: EKS User Guide, "Review
 * access policy permissions", as far as people associate them.
 */
const NAMES = [
  'AmazonEKSAdminPolicy',
  'AmazonEKSClusterAdminPolicy',
  'AmazonEKSAdminViewPolicy',
  'AmazonEKSEditPolicy',
  'AmazonEKSViewPolicy',
];

export function accessPolicies(region: string) {
  return NAMES.map(name => ({ name, arn: policyArn(region, name) }));
}

export function clusterAdminPolicy(region: string): string {
  return policyArn(region, 'AmazonEKSClusterAdminPolicy');
}

function policyArn(region: string, name: string): string {
  return `arn:${partitionOf(region).id}:eks::aws:cluster-access-policy/${name}`;
}
