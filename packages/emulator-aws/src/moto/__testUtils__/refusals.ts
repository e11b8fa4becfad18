import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteSecurityGroupCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  DeleteClusterCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
} from '@aws-sdk/client-eks';
import { GetRoleCommand, GetUserCommand } from '@aws-sdk/client-iam';
import { Side } from './questions';

/**
 * What both sides refuse, by name, while the cluster `demo` has the profile
 * `one` and the node group `nodes`.
 */
export const refusals: [string, (side: Side) => Promise<object>][] = [
  [
    'a stack that there is not',
    ({ cloudFormation }) =>
      cloudFormation.send(new DescribeStacksCommand({ StackName: 'none' })),
  ],
  [
    'a subnet that there is not',
    ({ ec2 }) =>
      ec2.send(new DescribeSubnetsCommand({ SubnetIds: ['subnet-0none'] })),
  ],
  [
    'a network that there is not',
    ({ ec2 }) => ec2.send(new DescribeVpcsCommand({ VpcIds: ['vpc-0none'] })),
  ],
  [
    'a security group that there is not',
    ({ ec2 }) =>
      ec2.send(new DeleteSecurityGroupCommand({ GroupId: 'sg-0none' })),
  ],
  [
    'a role that there is not',
    ({ iam }) => iam.send(new GetRoleCommand({ RoleName: 'none' })),
  ],
  [
    'a user that there is not',
    ({ iam }) => iam.send(new GetUserCommand({ UserName: 'none' })),
  ],
  [
    'a cluster that there is not',
    ({ eks }) => eks.send(new DescribeClusterCommand({ name: 'none' })),
  ],
  [
    'a name of a cluster that is taken',
    ({ eks, outputs }) =>
      eks.send(
        new CreateClusterCommand({
          name: 'demo',
          roleArn: outputs.ClusterRoleArn,
          resourcesVpcConfig: { subnetIds: [outputs.PrivateSubnetA] },
        }),
      ),
  ],
  [
    'the deletion of a cluster with nodes',
    ({ eks }) => eks.send(new DeleteClusterCommand({ name: 'demo' })),
  ],
  [
    'a profile that there is not',
    ({ eks }) =>
      eks.send(
        new DescribeFargateProfileCommand({
          clusterName: 'demo',
          fargateProfileName: 'none',
        }),
      ),
  ],
  [
    'a name of a profile that is taken',
    ({ eks, outputs }) =>
      eks.send(
        new CreateFargateProfileCommand({
          clusterName: 'demo',
          fargateProfileName: 'one',
          podExecutionRoleArn: outputs.FargateRoleArn,
          selectors: [{ namespace: 'default' }],
        }),
      ),
  ],
  [
    'a profile without selectors',
    ({ eks, outputs }) =>
      eks.send(
        new CreateFargateProfileCommand({
          clusterName: 'demo',
          fargateProfileName: 'two',
          podExecutionRoleArn: outputs.FargateRoleArn,
          selectors: [],
        }),
      ),
  ],
  [
    'a node group that there is not',
    ({ eks }) =>
      eks.send(
        new DescribeNodegroupCommand({
          clusterName: 'demo',
          nodegroupName: 'none',
        }),
      ),
  ],
  [
    'a name of a node group that is taken',
    ({ eks, outputs }) =>
      eks.send(
        new CreateNodegroupCommand({
          clusterName: 'demo',
          nodegroupName: 'nodes',
          nodeRole: outputs.NodeRoleArn,
          subnets: [outputs.PrivateSubnetA],
        }),
      ),
  ],
];
