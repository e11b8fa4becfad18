import {
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../testing/awsTestClients';
import { buildNetwork, LONG } from '../testing/builtCluster';

/** A cluster with a group of its own that its nodes share, as eksctl makes it. */
const clusterTemplate = (network: Record<string, string>) => ({
  Resources: {
    ControlPlane: {
      Type: 'AWS::EKS::Cluster',
      Properties: {
        Name: 'demo',
        RoleArn: network.ClusterRole,
        ResourcesVpcConfig: {
          SubnetIds: network.Subnets.split(','),
          EndpointPrivateAccess: true,
        },
        AccessConfig: { AuthenticationMode: 'API_AND_CONFIG_MAP' },
        UpgradePolicy: { SupportType: 'STANDARD' },
        Tags: [{ Key: 'made', Value: 'here' }],
      },
    },
    Rule: {
      Type: 'AWS::EC2::SecurityGroupIngress',
      Properties: {
        GroupId: { 'Fn::GetAtt': ['ControlPlane', 'ClusterSecurityGroupId'] },
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        CidrIp: '10.0.0.0/8',
      },
    },
  },
  Outputs: {
    Endpoint: {
      Value: { 'Fn::GetAtt': ['ControlPlane', 'Endpoint'] },
      Export: { Name: { 'Fn::Sub': '${AWS::StackName}::Endpoint' } },
    },
    Group: {
      Value: { 'Fn::GetAtt': ['ControlPlane', 'ClusterSecurityGroupId'] },
      Export: { Name: { 'Fn::Sub': '${AWS::StackName}::Group' } },
    },
  },
});

const nodesTemplate = (network: Record<string, string>) => ({
  Resources: {
    LaunchTemplate: {
      Type: 'AWS::EC2::LaunchTemplate',
      Properties: {
        LaunchTemplateData: {
          SecurityGroupIds: [{ 'Fn::ImportValue': 'cluster::Group' }],
        },
      },
    },
    Nodes: {
      Type: 'AWS::EKS::Nodegroup',
      Properties: {
        ClusterName: 'demo',
        NodegroupName: 'ng',
        NodeRole: network.NodeRole,
        Subnets: network.Private.split(','),
        InstanceTypes: ['t3.small'],
        LaunchTemplate: { Id: { Ref: 'LaunchTemplate' } },
        Labels: { Side: 'left' },
        Tags: { made: 'here' },
      },
    },
  },
});

describe('Stacks of clusters in the AWS sandbox', () => {
  const aws = awsTestClients();
  const { cloudFormation, ec2, eks, sandbox } = aws;
  const later = () => sandbox.clock.advance(LONG);

  async function make(
    StackName: string,
    template: object,
    more: { EnableTerminationProtection?: boolean } = {},
  ) {
    await cloudFormation.send(
      new CreateStackCommand({
        StackName,
        TemplateBody: JSON.stringify(template),
        ...more,
      }),
    );
    later();
    return stack(StackName);
  }
  async function stack(StackName: string) {
    const { Stacks } = await cloudFormation.send(
      new DescribeStacksCommand({ StackName }),
    );
    return Stacks![0];
  }
  const remove = async (StackName: string) => {
    await cloudFormation.send(new DeleteStackCommand({ StackName }));
    later();
  };
  const build = async () => {
    const network = await buildNetwork(aws);
    await make('cluster', clusterTemplate(network));
    return network;
  };

  it('make a cluster, and know what EKS tells of it later', async () => {
    await build();
    const { StackStatus, Outputs } = await stack('cluster');
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'demo' }),
    );
    expect(StackStatus).toBe('CREATE_COMPLETE');
    expect(cluster).toMatchObject({
      status: 'ACTIVE',
      upgradePolicy: { supportType: 'STANDARD' },
      tags: { made: 'here', 'aws:cloudformation:stack-name': 'cluster' },
    });
    const { clusterSecurityGroupId } = cluster!.resourcesVpcConfig!;
    expect(Outputs).toMatchObject([
      { ExportName: 'cluster::Endpoint', OutputValue: cluster!.endpoint },
      { ExportName: 'cluster::Group', OutputValue: clusterSecurityGroupId },
    ]);
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({
        GroupIds: [clusterSecurityGroupId!],
      }),
    );
    expect(SecurityGroups![0].IpPermissions).toContainEqual(
      expect.objectContaining({
        FromPort: 443,
        IpRanges: [{ CidrIp: '10.0.0.0/8' }],
      }),
    );
  });

  it('fail when EKS fails to make it', async () => {
    const network = await buildNetwork(aws);
    sandbox.faults.add({
      operation: 'CreateStack',
      effect: {
        ...{ type: 'outcome', resource: 'ControlPlane', late: true },
        ...{ code: 'Ec2SubnetNotFound', message: 'subnet-1 is gone' },
      },
    });
    const { StackStatus } = await make('cluster', clusterTemplate(network));
    expect(StackStatus).toBe('ROLLBACK_COMPLETE');
    const { clusters } = await eks.send(new ListClustersCommand({}));
    expect(clusters).toEqual([]);
  });

  it('refuse properties of a cluster that are not played', async () => {
    const template = clusterTemplate(await buildNetwork(aws));
    Object.assign(template.Resources.ControlPlane.Properties, {
      ComputeConfig: { Enabled: true },
    });
    const { StackStatus } = await make('cluster', template);
    expect(StackStatus).toBe('ROLLBACK_COMPLETE');
    const { StackResources } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName: 'cluster' }),
    );
    expect(StackResources![0].ResourceStatusReason).toContain(
      'unsupported property ComputeConfig',
    );
  });

  it('make nodes beside it, and are not deleted while others import from them', async () => {
    const network = await build();
    await make('nodes', nodesTemplate(network));
    const { nodegroup } = await eks.send(
      new DescribeNodegroupCommand({
        clusterName: 'demo',
        nodegroupName: 'ng',
      }),
    );
    expect(nodegroup).toMatchObject({
      status: 'ACTIVE',
      labels: { Side: 'left' },
      launchTemplate: { id: expect.stringMatching(/^lt-/) },
      tags: { made: 'here' },
    });
    expect(nodegroup!.diskSize).toBeUndefined();

    await remove('cluster');
    expect(await stack('cluster')).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      StackStatusReason:
        'Export cluster::Group cannot be deleted as it is in use by nodes',
    });
    await remove('nodes');
    await remove('cluster');
    await expect(stack('cluster')).rejects.toThrow('does not exist');
    const { clusters } = await eks.send(new ListClustersCommand({}));
    expect(clusters).toEqual([]);
  });

  it('find no export of a name that nobody exported', async () => {
    const network = await buildNetwork(aws);
    const { StackStatus } = await make('nodes', nodesTemplate(network));
    expect(StackStatus).toBe('ROLLBACK_COMPLETE');
  });

  it('are protected until the protection is taken off', async () => {
    const network = await buildNetwork(aws);
    await make('cluster', clusterTemplate(network), {
      EnableTerminationProtection: true,
    });
    await expect(remove('cluster')).rejects.toThrow('TerminationProtection');
    await cloudFormation.send(
      new UpdateTerminationProtectionCommand({
        StackName: 'cluster',
        EnableTerminationProtection: false,
      }),
    );
    await remove('cluster');
    await expect(stack('cluster')).rejects.toThrow('does not exist');
  });

  it('let go of an internet gateway that only their NAT gateway holds', async () => {
    const template = {
      Resources: {
        Vpc: {
          Type: 'AWS::EC2::VPC',
          Properties: { CidrBlock: '10.0.0.0/16' },
        },
        Gateway: { Type: 'AWS::EC2::InternetGateway' },
        Attachment: {
          Type: 'AWS::EC2::VPCGatewayAttachment',
          Properties: {
            VpcId: { Ref: 'Vpc' },
            InternetGatewayId: { Ref: 'Gateway' },
          },
        },
        Subnet: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.0.0/24' },
        },
        Address: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } },
        Nat: {
          Type: 'AWS::EC2::NatGateway',
          Properties: {
            AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] },
            SubnetId: { Ref: 'Subnet' },
          },
        },
      },
    };
    await make('network', template);
    await remove('network');
    await expect(stack('network')).rejects.toThrow('does not exist');
  });
});
