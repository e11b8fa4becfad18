const MINUTE = 60;

/**
 * What the parts of a cluster typically take, in seconds. Sources: what
 * `terraform apply` prints in public write-ups (cluster 8 to 13 minutes, node
 * group 2 to 7, NAT gateway 1.5 to 2); eks-cluster.md §1.4 (profiles 1 to 2
 * minutes each, load balancer 2 to 3). Add-ons, the self-managed node group's
 * stack and the ingress controller: no public figures were found, so these are
 * guesses, the same for both orders.
 */
export const durations = {
  network: 2.5 * MINUTE,
  controlPlane: 10 * MINUTE,
  profile: 2 * MINUTE,
  addOns: 0.5 * MINUTE,
  managedNodes: 2.5 * MINUTE,
  selfManagedNodes: 3.5 * MINUTE,
  coreDns: 1.5 * MINUTE,
  kubernetesReachable: MINUTE,
  ingressController: 0.5 * MINUTE,
  loadBalancer: 2.5 * MINUTE,
  octopusTargets: 0.2 * MINUTE,
};
