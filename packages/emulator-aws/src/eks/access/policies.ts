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

export const accessPolicies = NAMES.map(name => ({
  name,
  arn: `arn:aws:eks::aws:cluster-access-policy/${name}`,
}));

export const clusterAdminPolicy =
  'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';
