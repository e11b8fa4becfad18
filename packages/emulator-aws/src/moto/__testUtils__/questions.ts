import {
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DescribeAddressesCommand,
  DescribeAvailabilityZonesCommand,
  DescribeInstanceTypeOfferingsCommand,
  DescribeInternetGatewaysCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  DeleteClusterCommand,
  DeleteFargateProfileCommand,
  DeleteNodegroupCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  ListClustersCommand,
  ListFargateProfilesCommand,
  ListNodegroupsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-eks';
import {
  GetAccessKeyLastUsedCommand,
  GetRoleCommand,
  GetUserCommand,
  ListAttachedRolePoliciesCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { AwsTestClients } from '../../testing/awsTestClients';

/** One side of the comparison: who is asked, and what was learnt so far. */
export interface Side extends AwsTestClients {
  /** Outputs of the stack. */
  outputs: Record<string, string>;
  accessKeyId: string;
  userName: string;
  /** Lets time pass, where it passes. */
  settle(): void;
}

/** What both sides are asked, by name, in this order. */
export function questions(
  template: string,
): [string, (side: Side) => Promise<object>][] {
  const StackName = 'demo-network';
  const clusterName = 'demo';
  const inStack = [
    { Name: 'tag:aws:cloudformation:stack-name', Values: [StackName] },
  ];
  const roleOf = ({ outputs }: Side) =>
    outputs.FargateRoleArn.split('/').at(-1);
  const clusterArn = 'arn:aws:eks:eu-west-1:123456789012:cluster/demo';
  return [
    [
      'GetCallerIdentity',
      ({ sts }) => sts.send(new GetCallerIdentityCommand({})),
    ],
    [
      'DescribeAvailabilityZones',
      ({ ec2 }) =>
        ec2.send(
          new DescribeAvailabilityZonesCommand({
            Filters: [{ Name: 'state', Values: ['available'] }],
          }),
        ),
    ],
    [
      'DescribeInstanceTypeOfferings',
      ({ ec2 }) =>
        ec2.send(
          new DescribeInstanceTypeOfferingsCommand({
            LocationType: 'availability-zone',
            Filters: [{ Name: 'instance-type', Values: ['t3a.small'] }],
          }),
        ),
    ],
    [
      'CreateStack',
      async ({ cloudFormation, settle }) => {
        const answer = await cloudFormation.send(
          new CreateStackCommand({
            StackName,
            TemplateBody: template,
            Capabilities: ['CAPABILITY_IAM'],
            Parameters: [
              { ParameterKey: 'ClusterName', ParameterValue: clusterName },
              { ParameterKey: 'ZoneA', ParameterValue: 'eu-west-1a' },
              { ParameterKey: 'ZoneB', ParameterValue: 'eu-west-1b' },
            ],
            Tags: [{ Key: 'made', Value: 'here' }],
          }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DescribeStacks',
      async side => {
        const answer = await side.cloudFormation.send(
          new DescribeStacksCommand({ StackName }),
        );
        for (const { OutputKey, OutputValue } of answer.Stacks![0].Outputs!) {
          side.outputs[OutputKey!] = OutputValue!;
        }
        return answer;
      },
    ],
    [
      'DescribeStackResources',
      ({ cloudFormation }) =>
        cloudFormation.send(new DescribeStackResourcesCommand({ StackName })),
    ],
    [
      'DescribeStackEvents',
      ({ cloudFormation }) =>
        cloudFormation.send(new DescribeStackEventsCommand({ StackName })),
    ],
    [
      'ListStacks',
      ({ cloudFormation }) => cloudFormation.send(new ListStacksCommand({})),
    ],
    [
      'GetTemplate',
      ({ cloudFormation }) =>
        cloudFormation.send(new GetTemplateCommand({ StackName })),
    ],
    [
      'DescribeVpcs',
      ({ ec2 }) => ec2.send(new DescribeVpcsCommand({ Filters: inStack })),
    ],
    [
      'DescribeSubnets',
      ({ ec2 }) => ec2.send(new DescribeSubnetsCommand({ Filters: inStack })),
    ],
    [
      'DescribeRouteTables',
      ({ ec2 }) =>
        ec2.send(new DescribeRouteTablesCommand({ Filters: inStack })),
    ],
    [
      'DescribeNatGateways',
      ({ ec2 }) => ec2.send(new DescribeNatGatewaysCommand({})),
    ],
    [
      'DescribeInternetGateways',
      ({ ec2, outputs }) =>
        ec2.send(
          new DescribeInternetGatewaysCommand({
            Filters: [{ Name: 'attachment.vpc-id', Values: [outputs.VpcId] }],
          }),
        ),
    ],
    [
      'DescribeAddresses',
      ({ ec2 }) => ec2.send(new DescribeAddressesCommand({})),
    ],
    [
      'DescribeSecurityGroups',
      ({ ec2, outputs }) =>
        ec2.send(
          new DescribeSecurityGroupsCommand({
            Filters: [{ Name: 'vpc-id', Values: [outputs.VpcId] }],
          }),
        ),
    ],
    [
      'DescribeNetworkInterfaces',
      ({ ec2, outputs }) =>
        ec2.send(
          new DescribeNetworkInterfacesCommand({
            Filters: [{ Name: 'vpc-id', Values: [outputs.VpcId] }],
          }),
        ),
    ],
    [
      'GetRole',
      side => side.iam.send(new GetRoleCommand({ RoleName: roleOf(side) })),
    ],
    ['ListRoles', ({ iam }) => iam.send(new ListRolesCommand({}))],
    [
      'ListAttachedRolePolicies',
      side =>
        side.iam.send(
          new ListAttachedRolePoliciesCommand({ RoleName: roleOf(side) }),
        ),
    ],
    [
      'GetUser',
      ({ iam, userName }) =>
        iam.send(new GetUserCommand({ UserName: userName })),
    ],
    [
      'GetAccessKeyLastUsed',
      ({ iam, accessKeyId }) =>
        iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKeyId })),
    ],
    [
      'CreateCluster',
      async ({ eks, outputs, settle }) => {
        const answer = await eks.send(
          new CreateClusterCommand({
            name: clusterName,
            roleArn: outputs.ClusterRoleArn,
            resourcesVpcConfig: {
              subnetIds: [outputs.PrivateSubnetA, outputs.PrivateSubnetB],
            },
            tags: { made: 'here' },
          }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DescribeCluster',
      ({ eks }) => eks.send(new DescribeClusterCommand({ name: clusterName })),
    ],
    ['ListClusters', ({ eks }) => eks.send(new ListClustersCommand({}))],
    [
      'CreateFargateProfile',
      async ({ eks, outputs, settle }) => {
        const answer = await eks.send(
          new CreateFargateProfileCommand({
            clusterName,
            fargateProfileName: 'one',
            podExecutionRoleArn: outputs.FargateRoleArn,
            subnets: [outputs.PrivateSubnetA],
            selectors: [{ namespace: 'default', labels: { a: 'b' } }],
            tags: { made: 'here' },
          }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DescribeFargateProfile',
      ({ eks }) =>
        eks.send(
          new DescribeFargateProfileCommand({
            clusterName,
            fargateProfileName: 'one',
          }),
        ),
    ],
    [
      'ListFargateProfiles',
      ({ eks }) => eks.send(new ListFargateProfilesCommand({ clusterName })),
    ],
    [
      'CreateNodegroup',
      async ({ eks, outputs, settle }) => {
        const answer = await eks.send(
          new CreateNodegroupCommand({
            clusterName,
            nodegroupName: 'nodes',
            nodeRole: outputs.NodeRoleArn,
            subnets: [outputs.PrivateSubnetA],
            instanceTypes: ['t3a.small'],
            scalingConfig: { minSize: 1, maxSize: 1, desiredSize: 1 },
            labels: { a: 'b' },
          }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DescribeNodegroup',
      ({ eks }) =>
        eks.send(
          new DescribeNodegroupCommand({ clusterName, nodegroupName: 'nodes' }),
        ),
    ],
    [
      'ListNodegroups',
      ({ eks }) => eks.send(new ListNodegroupsCommand({ clusterName })),
    ],
    [
      'TagResource',
      ({ eks }) =>
        eks.send(
          new TagResourceCommand({ resourceArn: clusterArn, tags: { a: 'b' } }),
        ),
    ],
    [
      'ListTagsForResource',
      ({ eks }) =>
        eks.send(new ListTagsForResourceCommand({ resourceArn: clusterArn })),
    ],
    [
      'DeleteNodegroup',
      async ({ eks, settle }) => {
        const answer = await eks.send(
          new DeleteNodegroupCommand({ clusterName, nodegroupName: 'nodes' }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DeleteFargateProfile',
      async ({ eks, settle }) => {
        const answer = await eks.send(
          new DeleteFargateProfileCommand({
            clusterName,
            fargateProfileName: 'one',
          }),
        );
        settle();
        return answer;
      },
    ],
    [
      'DeleteCluster',
      async ({ eks, settle }) => {
        const answer = await eks.send(
          new DeleteClusterCommand({ name: clusterName }),
        );
        settle();
        return answer;
      },
    ],
  ];
}
