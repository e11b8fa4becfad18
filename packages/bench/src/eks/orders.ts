import { durations } from './durations';
import { Step } from './schedule';

/**
 * How `eks:create-cluster` makes a cluster: docs in
 * plugins/scaffolder-backend-module-eks, src/run/provisionCluster.ts. Five
 * namespaces fit into one profile, the sixth needs a second.
 */
export const ours: Step[] = [
  { name: 'network and roles', takes: durations.network, after: [] },
  {
    name: 'control plane',
    takes: durations.controlPlane,
    after: ['network and roles'],
  },
  { name: 'add-ons', takes: durations.addOns, after: ['control plane'] },
  {
    name: 'managed node',
    takes: durations.managedNodes,
    after: ['control plane'],
  },
  {
    name: 'profile with kube-system',
    takes: durations.profile,
    after: ['control plane'],
  },
  {
    name: 'profile for feature branches',
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
    after: ['control plane'],
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
    after: [
      ...['add-ons', 'CoreDNS', 'profile for feature branches'],
      ...['load balancer', 'ingress controller'],
    ],
  },
];

/**
 * How the original's script makes it: `eksctl create cluster` with four
 * profiles and a self-managed node group, then the ingress controller, and the
 * target of one environment (eks-cluster.md §0). One thing comes after the
 * other.
 */
export const original: Step[] = inARow([
  ['network and roles', durations.network],
  ['control plane', durations.controlPlane],
  ['profile fp-default', durations.profile],
  ['profile fp-development', durations.profile],
  ['profile fp-test', durations.profile],
  ['profile fp-production', durations.profile],
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
