const seconds = (count: number) => count * 1000;
const minutes = (count: number) => seconds(60 * count);

/**
 * How long things usually take and when to give up, in milliseconds. Sources:
 * measurements and the timeouts of Terraform's provider, as collected in
 * eks-cluster.md §1.4.
 */
export const eksDurations = {
  stack: { expected: minutes(3), deadline: minutes(15) },
  /** What a control plane needs of it; the rest is made meanwhile. */
  controlPlaneNetwork: { expected: seconds(30) },
  stackDeletion: { expected: minutes(3), deadline: minutes(15) },
  cluster: { expected: minutes(13), deadline: minutes(30) },
  clusterDeletion: { expected: minutes(10), deadline: minutes(25) },
  fargateProfile: { expected: seconds(90), deadline: minutes(10) },
  fargateProfileDeletion: { expected: seconds(90), deadline: minutes(10) },
  nodeGroup: { expected: minutes(3), deadline: minutes(20) },
  nodeGroupDeletion: { expected: minutes(4), deadline: minutes(20) },
  addOn: { expected: minutes(2), deadline: minutes(20) },
  kubernetesApi: { expected: minutes(1), deadline: minutes(5) },
  ingressController: { expected: minutes(1), deadline: minutes(10) },
  loadBalancer: { expected: minutes(3), deadline: minutes(10) },
  loadBalancerDeletion: { expected: minutes(1), deadline: minutes(10) },
};

/** How long a new IAM role takes to propagate (eks-cluster.md §1.4). */
export const rolePropagation = { pause: seconds(5), limit: minutes(2) };

/** How long EKS may be busy with another profile, or with an update that it started itself (eks-cluster.md §1.3). */
export const busyCluster = { pause: seconds(15), limit: minutes(10) };

/** How long a new access entry takes to propagate: some seconds (Amazon EKS User Guide, "Create access entries"). */
export const accessPropagation = { pause: seconds(3), limit: minutes(2) };
