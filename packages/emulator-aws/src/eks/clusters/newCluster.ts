import { Cluster, CreateClusterRequest } from '@aws-sdk/client-eks';
import { Call } from '../../services/service';
import { hex } from '../../world/ids';
import { defaultVersion } from '../versions';
import { partitionOf, regionalArn } from '../../world/partitions';

/**
 * A cluster as EKS answers it right after `CreateCluster`: neither endpoint
 * nor authority is known yet. Sources: Cluster in the EKS API Reference; the
 * defaults in CreateClusterRequest there.
 */
export function newCluster(
  input: CreateClusterRequest,
  vpcId: string,
  { world, region }: Call,
): Cluster {
  const id = hex(32).toUpperCase();
  const vpc = input.resourcesVpcConfig!;
  const types = [
    'api',
    'audit',
    'authenticator',
    'controllerManager',
    'scheduler',
  ] as const;
  const enabled = (input.logging?.clusterLogging ?? [])
    .filter(setup => setup.enabled)
    .flatMap(setup => setup.types ?? []);
  return {
    name: input.name,
    arn: regionalArn(
      'eks',
      region.name,
      world.account,
      `cluster/${input.name}`,
    ),
    createdAt: world.clock.now(),
    version: input.version ?? defaultVersion,
    roleArn: input.roleArn,
    resourcesVpcConfig: {
      subnetIds: vpc.subnetIds,
      securityGroupIds: vpc.securityGroupIds ?? [],
      vpcId,
      endpointPublicAccess: vpc.endpointPublicAccess ?? true,
      endpointPrivateAccess: vpc.endpointPrivateAccess ?? false,
      publicAccessCidrs: vpc.publicAccessCidrs ?? ['0.0.0.0/0'],
    },
    kubernetesNetworkConfig: {
      serviceIpv4Cidr:
        input.kubernetesNetworkConfig?.serviceIpv4Cidr ?? '10.100.0.0/16',
      ipFamily: input.kubernetesNetworkConfig?.ipFamily ?? 'ipv4',
      elasticLoadBalancing: { enabled: false },
    },
    logging: {
      clusterLogging: [
        { types: types.filter(type => enabled.includes(type)), enabled: true },
        {
          types: types.filter(type => !enabled.includes(type)),
          enabled: false,
        },
      ].filter(setup => setup.types.length),
    },
    identity: {
      oidc: {
        issuer: `https://oidc.eks.${region.name}.${
          partitionOf(region.name).dnsSuffix
        }/id/${id}`,
      },
    },
    status: 'CREATING',
    certificateAuthority: {},
    clientRequestToken: input.clientRequestToken,
    platformVersion: 'eks.5',
    tags: input.tags ?? {},
    encryptionConfig: input.encryptionConfig,
    health: { issues: [] },
    accessConfig: {
      authenticationMode:
        input.accessConfig?.authenticationMode ?? 'CONFIG_MAP',
    },
    upgradePolicy: {
      supportType: input.upgradePolicy?.supportType ?? 'EXTENDED',
    },
    deletionProtection: input.deletionProtection ?? false,
  };
}
