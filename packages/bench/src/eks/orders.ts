import { durations } from './durations';
import { Step } from './schedule';

/**
 * How `eks:create-cluster` makes a cluster: docs in
 * plugins/scaffolder-backend-module-eks, src/run/provisionCluster.ts. Of the five
 * namespaces that fit into the first profile, four are those that targets deploy to,
 * so only `default` needs a second one, and no target waits for it.
 */
export const ours: Step[] = [
  { name: 'subnets and roles', takes: durations.subnetsAndRoles, after: [] },
  {
    name: 'NAT gateway',
    takes: durations.natGateway,
    after: ['subnets and roles'],
  },
  {
    name: 'control plane',
    takes: durations.controlPlane,
    after: ['subnets and roles'],
  },
  { name: 'add-ons', takes: durations.addOns, after: ['control plane'] },
  {
    name: 'managed node',
    takes: durations.managedNodes,
    after: ['control plane', 'NAT gateway'],
  },
  {
    name: 'profile with kube-system',
    takes: durations.profile,
    after: ['control plane', 'NAT gateway'],
  },
  {
    name: 'profile for default',
    takes: durations.profile,
    after: ['profile with kube-system'],
  },
  {
    name: 'CoreDNS',
    takes: durations.coreDns,
    after: ['profile with kube-system'],
  },
  {
    name: 'Kubernetes API reachable',
    takes: durations.kubernetesReachable,
    after: ['control plane', 'NAT gateway'],
  },
  {
    name: 'load balancer',
    takes: durations.loadBalancer,
    after: ['Kubernetes API reachable'],
  },
  {
    name: 'ingress controller',
    takes: durations.ingressController,
    after: ['Kubernetes API reachable', 'managed node'],
  },
  {
    name: 'Octopus targets',
    takes: durations.octopusTargets,
    after: ['add-ons', 'CoreDNS', 'load balancer', 'ingress controller'],
  },
];

/**
 * How the original's script makes it: `eksctl create cluster` with four
 * profiles and a self-managed node group, then the ingress controller, and the
 * target of one environment (eks-cluster.md §0). One thing comes after the
 * other, but for the NAT gateway: eksctl's stack makes it beside the control plane.
 */
export const original: Step[] = inARow([
  ['subnets and roles', durations.subnetsAndRoles],
  ['control plane', durations.controlPlane],
  ['eksctl waits for the API', durations.eksctlWaitsForApi],
  ['profile fp-default', durations.profile],
  ['profile fp-development', durations.profile],
  ['profile fp-test', durations.profile],
  ['profile fp-production', durations.profile],
  ['eksctl waits for Fargate', durations.eksctlWaitsForFargate],
  ['CoreDNS', durations.coreDns],
  ['self-managed node', durations.selfManagedNodes],
  ['ingress controller', durations.ingressController],
  ['load balancer', durations.loadBalancer],
  ['Octopus target', durations.octopusTargets],
]);

function inARow(steps: [string, number][]): Step[] {
  return steps.map(([name, takes], index) => ({
    name,
    takes,
    after: index ? [steps[index - 1][0]] : [],
  }));
}
