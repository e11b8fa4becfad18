const MINUTE = 60;

/**
 * What the parts of a cluster typically take, in seconds. Sources: what
 * `terraform apply` prints in public write-ups (cluster 8 to 13 minutes, node
 * group 2 to 7, NAT gateway 1.5 to 2); eks-cluster.md §1.4 (profiles 1 to 2
 * minutes each, load balancer 2 to 3). Add-ons, the self-managed node group's
 * stack and the ingress controller: no public figures were found, so these are
 * guesses, the same for both orders. So is the share of the subnets and roles in the
 * network: a stack makes them beside each other, and of a network's parts such
 * write-ups print minutes for the NAT gateway only.
 * How long eksctl waits is in its source (0.230.0, pkg/eks/client.go and fargate.go):
 * 20 seconds before each of six answers of the API, and then half a minute
 * before it moves CoreDNS.
 */
export const durations = {
  /** Subnets, roles, and a NAT gateway that EC2 has begun. */
  subnetsAndRoles: 0.5 * MINUTE,
  /** Until the NAT gateway is ready, and the route to it. */
  natGateway: 2 * MINUTE,
  controlPlane: 10 * MINUTE,
  profile: 2 * MINUTE,
  addOns: 0.5 * MINUTE,
  managedNodes: 2.5 * MINUTE,
  selfManagedNodes: 3.5 * MINUTE,
  coreDns: 1.5 * MINUTE,
  eksctlWaitsForApi: 2 * MINUTE,
  eksctlWaitsForFargate: 0.5 * MINUTE,
  kubernetesReachable: MINUTE,
  ingressController: 0.5 * MINUTE,
  loadBalancer: 2.5 * MINUTE,
  octopusTargets: 0.2 * MINUTE,
};
