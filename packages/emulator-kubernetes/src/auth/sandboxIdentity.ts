import { Identity } from './identity';

/** The cluster that the fixed token of the stand-in is for; it is always there. No cluster of EKS can have such a name. */
export const sandboxClusterName = 'the cluster of the fixed token';

/** Who comes with the fixed token: an administrator. */
export const sandboxIdentity: Identity = {
  username: 'sandbox',
  cluster: sandboxClusterName,
  policies: [
    {
      policyArn:
        'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
      accessScope: { type: 'cluster', namespaces: [] },
    },
  ],
};
