import { InputError } from '@backstage/errors';
import { ClusterSpec } from '../plan/ClusterSpec';

/** The input of `eks:create-cluster` as far as it describes the cluster. */
export interface CreateInput {
  clusterName: string;
  region: string;
  kubernetesVersion?: string;
  namespaces?: string[];
  environments?: string[];
  nodeGroup?: boolean;
  instanceTypes?: string[];
  ingressController?: boolean;
  zones?: string[];
  publicSubnets?: string[];
  privateSubnets?: string[];
  clusterRole?: string;
  fargateRole?: string;
  nodeRole?: string;
  publicAccessCidrs?: string[];
  tags?: Record<string, string>;
  adopt?: boolean;
  targetRoles?: string[];
}

/** A list as forms give it: none at all and an empty one are the same. */
const nonEmpty = (list: string[] | undefined) =>
  list?.length ? list : undefined;

/**
 * Fills in the defaults, which the scaffolder does not.
 *
 * @throws InputError when inputs do not go together
 */
export function toClusterSpec(input: CreateInput): ClusterSpec {
  const { nodeGroup = true, adopt = false } = input;
  const { ingressController = nodeGroup } = input;
  const namespaces = nonEmpty(input.namespaces) ?? [
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
      "The ingress controller needs a node, since its load balancer sends nothing to Fargate: set 'nodeGroup', or leave 'ingressController' out",
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
    publicAccessCidrs: nonEmpty(input.publicAccessCidrs) ?? ['0.0.0.0/0'],
    tags: input.tags ?? {},
    adopt,
    targetRoles: nonEmpty(input.targetRoles) ?? [
      'EKS_Reference_Cluster',
      'Kubernetes',
    ],
  };
}
