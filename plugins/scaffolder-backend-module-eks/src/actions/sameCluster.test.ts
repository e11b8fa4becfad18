import {
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  ListAddonsCommand,
  ListFargateProfilesCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeNatGatewaysCommand,
  DescribeSubnetsCommand,
} from '@aws-sdk/client-ec2';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { nodeGroupName } from '../aws/resourceNames';
import { Cloud, region, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

const scripts = resolve(__dirname, '../../../octopus-blueprint/scripts');
const constants = new Map(
  ['create-eks-cluster.sh', 'lib/eks.sh'].flatMap(file =>
    [
      ...readFileSync(resolve(scripts, file), 'utf8').matchAll(
        /^([A-Z_]+)=([\w.-]+)$/gm,
      ),
    ].map(([, name, value]) => [name, value] as const),
  ),
);

/** The file that the runbook hands to eksctl, with what bash puts into it. */
function runbookConfig() {
  const [, text] = readFileSync(
    resolve(scripts, 'create-eks-cluster.sh'),
    'utf8',
  ).match(/^ {2}cat >cluster\.yaml <<EOF\n(.*?)^EOF$/ms)!;
  const given = new Map([
    ...constants,
    ['cluster_name', 'octopus'],
    ['region', region],
  ]);
  return parse(
    text.replace(/\$(\w+)/g, (_, name: string) => {
      expect([...given.keys()]).toContain(name);
      return given.get(name)!;
    }),
  );
}

/** What is asked of AWS through eksctl, in the fields of the EKS API. */
function fromRunbook() {
  const config = runbookConfig();
  const [node, ...otherNodes] = config.managedNodeGroups;
  expect(otherNodes).toEqual([]);
  expect(config.addonsConfig).toEqual({ disableDefaultAddons: true });
  return {
    name: config.metadata.name,
    version: config.metadata.version,
    supportType: config.upgradePolicy.supportType,
    autoMode: config.autoModeConfig.enabled,
    authenticationMode: config.accessConfig.authenticationMode,
    creatorIsAdmin: config.accessConfig.bootstrapClusterCreatorAdminPermissions,
    endpointPublicAccess: config.vpc.clusterEndpoints.publicAccess,
    endpointPrivateAccess: config.vpc.clusterEndpoints.privateAccess,
    publicAccessCidrs: config.vpc.publicAccessCIDRs,
    natGateways: { Single: 1 }[config.vpc.nat.gateway as string],
    addOns: config.addons.map(({ name }: { name: string }) => name).sort(),
    node: {
      name: node.name,
      amiFamily: node.amiFamily,
      instanceTypes: node.instanceTypes,
      diskSize: node.volumeSize,
      isPrivate: node.privateNetworking,
      scaling: [node.minSize, node.desiredCapacity, node.maxSize],
    },
    fargateNamespaces: config.fargateProfiles
      .flatMap(({ selectors }: any) => selectors)
      .map(({ namespace }: any) => namespace)
      .sort(),
  };
}

/** What the action made, in the same form. */
async function fromAction(cloud: Cloud) {
  const { eks, ec2 } = cloud.clients();
  const clusterName = 'octopus';
  const { cluster } = await eks.send(
    new DescribeClusterCommand({ name: clusterName }),
  );
  const { nodegroup } = await eks.send(
    new DescribeNodegroupCommand({ clusterName, nodegroupName: 'ingress' }),
  );
  const { Subnets } = await ec2.send(
    new DescribeSubnetsCommand({ SubnetIds: nodegroup!.subnets }),
  );
  const { NatGateways } = await ec2.send(new DescribeNatGatewaysCommand({}));
  const { addons } = await eks.send(new ListAddonsCommand({ clusterName }));
  const { fargateProfileNames } = await eks.send(
    new ListFargateProfilesCommand({ clusterName }),
  );
  const profiles = await Promise.all(
    fargateProfileNames!.map(fargateProfileName =>
      eks.send(
        new DescribeFargateProfileCommand({ clusterName, fargateProfileName }),
      ),
    ),
  );
  const { minSize, desiredSize, maxSize } = nodegroup!.scalingConfig!;
  return {
    name: cluster!.name,
    version: cluster!.version,
    supportType: cluster!.upgradePolicy!.supportType,
    autoMode: cluster!.computeConfig?.enabled ?? false,
    authenticationMode: cluster!.accessConfig!.authenticationMode,
    // Whoever has no entry of their own was let in as the creator.
    creatorIsAdmin: true,
    endpointPublicAccess: cluster!.resourcesVpcConfig!.endpointPublicAccess,
    endpointPrivateAccess: cluster!.resourcesVpcConfig!.endpointPrivateAccess,
    publicAccessCidrs: cluster!.resourcesVpcConfig!.publicAccessCidrs,
    natGateways: NatGateways!.length,
    addOns: [...addons!].sort(),
    node: {
      name: nodegroup!.nodegroupName,
      amiFamily: { AL2023_x86_64_STANDARD: 'AmazonLinux2023' }[
        nodegroup!.amiType as string
      ],
      instanceTypes: nodegroup!.instanceTypes,
      diskSize: nodegroup!.diskSize,
      isPrivate: Subnets!.every(
        ({ MapPublicIpOnLaunch }) => !MapPublicIpOnLaunch,
      ),
      scaling: [minSize, desiredSize, maxSize],
    },
    fargateNamespaces: profiles
      .flatMap(({ fargateProfile }) => fargateProfile!.selectors!)
      .map(({ namespace }) => namespace)
      .sort(),
  };
}

/**
 * Not compared, since each way has its own: tags, by which each deletes only what
 * it made; how namespaces are spread over profiles; and how CoreDNS gets to Fargate,
 * which eksctl does by an annotation.
 */
describe('the action and the runbook', () => {
  it('make the same cluster', async () => {
    const cloud = await startCloud();
    try {
      const { error } = await cloud.run('create');
      expect(error).toBeUndefined();
      expect(await fromAction(cloud)).toEqual(fromRunbook());
    } finally {
      await cloud.close();
    }
  });

  it('know the same node group', () => {
    expect(constants.get('NODE_GROUP')).toBe(nodeGroupName);
  });
});
