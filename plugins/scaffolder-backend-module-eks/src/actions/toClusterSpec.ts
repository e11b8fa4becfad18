import { InputError } from '@backstage/errors';
import { ClusterSpec } from '../plan/ClusterSpec';
import { CreateClusterInput } from './createClusterSchema';

/**
 * Forms send an empty list for a field that was left empty. Where the form has a
 * default, an empty list is what somebody wants.
 */
const nonEmpty = (list: string[] | undefined) =>
  list?.length ? list : undefined;

/**
 * Turns the input into a specification by filling in the defaults, which the
 * scaffolder does not do.
 *
 * @throws InputError when inputs contradict each other
 */
export function toClusterSpec(input: CreateClusterInput): ClusterSpec {
  const { nodeGroup = true, adopt = false } = input;
  const { ingressController = nodeGroup } = input;
  const namespaces = input.namespaces ?? [
    'default',
    'kube-system',
    'development',
    'test',
    'production',
    'feature-*',
  ];
  const privateSubnets = nonEmpty(input.privateSubnets);
  const roles = {
    cluster: input.clusterRole || undefined,
    fargate: input.fargateRole || undefined,
    node: input.nodeRole || undefined,
  };
  if (ingressController && !nodeGroup && !adopt) {
    throw new InputError(
      "The ingress controller needs a node, because its load balancer cannot send traffic to Fargate: set 'nodeGroup', or leave 'ingressController' out",
    );
  }
  if (!nodeGroup && !adopt && !namespaces.includes('kube-system')) {
    throw new InputError(
      "CoreDNS has nowhere to run: put kube-system into 'namespaces', or set 'nodeGroup'",
    );
  }
  if (!privateSubnets && input.publicSubnets?.length) {
    throw new InputError(
      "'publicSubnets' goes with 'privateSubnets', which Fargate needs",
    );
  }
  if (input.permissionsBoundary && privateSubnets) {
    throw new InputError(
      "'permissionsBoundary' is for roles that this action makes, and it makes none where 'privateSubnets' are given: give the roles their boundary yourself",
    );
  }
  return {
    cluster: input.clusterName,
    region: input.region,
    version: input.kubernetesVersion || undefined,
    namespaces,
    environments: input.environments ?? [
      'Development',
      'Test',
      'Production',
      'Feature Branch',
    ],
    instanceTypes: nodeGroup
      ? nonEmpty(input.instanceTypes) ?? ['t3a.small', 't3.small']
      : [],
    ingressController,
    zones: nonEmpty(input.zones),
    subnets: privateSubnets && {
      public: input.publicSubnets ?? [],
      private: privateSubnets,
    },
    roles,
    permissionsBoundary: input.permissionsBoundary || undefined,
    publicAccessCidrs: nonEmpty(input.publicAccessCidrs) ?? ['0.0.0.0/0'],
    tags: input.tags ?? {},
    adopt,
    targetRoles: nonEmpty(input.targetRoles) ?? [
      'EKS_Reference_Cluster',
      'Kubernetes',
    ],
  };
}
