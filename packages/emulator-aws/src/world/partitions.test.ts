import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateStackCommand,
  CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  DescribeClusterCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { awsTestClients } from '../testing/awsTestClients';
import { clusterRequest, LONG } from '../testing/builtCluster';
import { networkTemplate } from '../testing/networkTemplate';

const boundary = 'arn:aws:iam::123456789012:policy/teams/boundary';

describe('the partitions of the AWS sandbox', () => {
  const aws = awsTestClients();

  /** A cluster in a region, whose node role trusts a service. */
  async function build(region: string, service: string) {
    const settings = aws.settings(region);
    const cloudFormation = new CloudFormationClient(settings);
    const eks = new EKSClient(settings);
    await cloudFormation.send(
      new CreateStackCommand({
        StackName: 'demo-network',
        TemplateBody: networkTemplate.replace('ec2.amazonaws.com', service),
        Parameters: [{ ParameterKey: 'ClusterName', ParameterValue: 'demo' }],
        Capabilities: ['CAPABILITY_IAM'],
      }),
    );
    aws.sandbox.clock.advance(LONG);
    const { Stacks } = await cloudFormation.send(
      new DescribeStacksCommand({ StackName: 'demo-network' }),
    );
    const outputs = Object.fromEntries(
      Stacks![0].Outputs!.map(one => [one.OutputKey!, one.OutputValue!]),
    );
    await eks.send(new CreateClusterCommand(clusterRequest(outputs)));
    aws.sandbox.clock.advance(LONG);
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'demo' }),
    );
    return {
      cluster: cluster!,
      createNodegroup: () =>
        eks.send(
          new CreateNodegroupCommand({
            clusterName: 'demo',
            nodegroupName: 'nodes',
            nodeRole: outputs.NodeRole,
            subnets: outputs.Private.split(','),
            instanceTypes: ['t3a.small'],
            scalingConfig: { minSize: 1, maxSize: 1, desiredSize: 1 },
          }),
        ),
      createProfile: () =>
        eks.send(
          new CreateFargateProfileCommand({
            clusterName: 'demo',
            fargateProfileName: 'profile',
            podExecutionRoleArn: outputs.FargateRole,
            subnets: outputs.Private.split(','),
            selectors: [{ namespace: 'default' }],
          }),
        ),
    };
  }

  it.each([
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', 'ec2.amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com', 'ec2.amazonaws.com'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu', 'ec2.amazonaws.com'],
    ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov', 'ec2.c2s.ic.gov'],
    ['ap-southeast-2', 'aws', 'amazonaws.com', 'ec2.amazonaws.com'],
  ])(
    'have names and services of their own: %s',
    async (region, partition, suffix, service) => {
      const sts = new STSClient(aws.settings(region));
      const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
      expect(Arn).toBe(`arn:${partition}:iam::123456789012:user/sandbox`);
      const { cluster, createNodegroup } = await build(region, service);
      expect(cluster).toMatchObject({
        arn: `arn:${partition}:eks:${region}:123456789012:cluster/demo`,
        endpoint: expect.stringMatching(
          new RegExp(`\\.${region}\\.eks\\.${suffix.replace(/\./g, '\\.')}$`),
        ),
        roleArn: expect.stringMatching(`^arn:${partition}:iam::`),
      });
      const { nodegroup } = await createNodegroup();
      expect(nodegroup!.nodegroupArn).toMatch(`arn:${partition}:eks:`);
    },
  );

  it.each([
    ['cn-north-1', 'ec2.amazonaws.com', 'ec2.amazonaws.com.cn'],
    ['eu-west-1', 'ec2.amazonaws.com.cn', 'ec2.amazonaws.com'],
  ])(
    'refuse nodes in %s whose role trusts %s',
    async (region, service, wanted) => {
      const { createNodegroup } = await build(region, service);
      await expect(createNodegroup()).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message: expect.stringContaining(
          `Following required service principals [${wanted}] were not found in the trust relationships of nodeRole`,
        ),
      });
    },
  );

  it('do not all have Fargate', async () => {
    const gov = await build('us-gov-west-1', 'ec2.amazonaws.com');
    await expect(gov.createProfile()).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
    aws.sandbox.reset();
    const china = await build('cn-north-1', 'ec2.amazonaws.com.cn');
    const { fargateProfile } = await china.createProfile();
    expect(fargateProfile!.fargateProfileArn).toMatch('arn:aws-cn:eks:');
  });
});

describe('roles with a permissions boundary in the AWS sandbox', () => {
  const aws = awsTestClients({
    policies: [boundary],
    requiredPermissionsBoundary: boundary,
  });
  const template = (properties: string) => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] }
      ${properties}
`;
  const create = async (properties: string) => {
    await aws.cloudFormation.send(
      new CreateStackCommand({
        StackName: 'roles',
        TemplateBody: template(properties),
        Capabilities: ['CAPABILITY_IAM'],
      }),
    );
    aws.sandbox.clock.advance(LONG);
    const { StackEvents } = await aws.cloudFormation.send(
      new DescribeStackEventsCommand({ StackName: 'roles' }),
    );
    return StackEvents!.filter(one => one.LogicalResourceId === 'Role');
  };

  it('are made, and say so', async () => {
    const [made] = await create(`PermissionsBoundary: ${boundary}`);
    expect(made.ResourceStatus).toBe('CREATE_COMPLETE');
    const { Role } = await aws.iam.send(
      new GetRoleCommand({ RoleName: made.PhysicalResourceId }),
    );
    expect(Role!.PermissionsBoundary).toEqual({
      PermissionsBoundaryType: 'Policy',
      PermissionsBoundaryArn: boundary,
    });
  });

  it.each([
    ['', 'is not authorized to perform: iam:CreateRole'],
    [`PermissionsBoundary: ${boundary}x`, 'is not authorized'],
  ])('are refused with %j', async (properties, reason) => {
    const events = await create(properties);
    expect(events.map(one => one.ResourceStatusReason)).toContainEqual(
      expect.stringContaining(reason),
    );
  });
});
