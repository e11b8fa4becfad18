import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { ListClustersCommand } from '@aws-sdk/client-eks';
import { Cloud } from '../../__testUtils__/startCloud';
import { testContext } from '../../__testUtils__/testContext';
import { findLoadBalancers } from '../../elb/loadBalancers';

/**
 * Expects that nothing of the cluster `octopus` exists anywhere.
 *
 * @param kept - names of stacks, and descriptions of network interfaces, that
 *   belong to somebody else
 */
export async function expectNothingLeft(
  cloud: Cloud,
  kept: { stacks?: string[]; interfaces?: string[] } = {},
): Promise<void> {
  const { stacks = [], interfaces = [] } = kept;
  const aws = cloud.clients();
  const { eks, ec2, cloudFormation } = aws;
  expect((await eks.send(new ListClustersCommand({}))).clusters).toEqual([]);
  const { Stacks = [] } = await cloudFormation.send(
    new DescribeStacksCommand({}),
  );
  expect(Stacks.map(({ StackName }) => StackName)).toEqual(stacks);
  const ours = {
    Filters: [{ Name: 'tag:octopus-backstage/cluster', Values: ['octopus'] }],
  };
  expect((await ec2.send(new DescribeVpcsCommand(ours))).Vpcs).toEqual([]);
  const { ctx } = testContext({ aws });
  const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
  for (const { VpcId } of Vpcs!) {
    expect(await findLoadBalancers(ctx, 'octopus', VpcId!)).toEqual([]);
  }
  const { NetworkInterfaces } = await ec2.send(
    new DescribeNetworkInterfacesCommand({}),
  );
  const others = NetworkInterfaces!.map(({ Description }) => Description);
  expect(others.filter(text => !/NAT Gateway/.test(text!)).sort()).toEqual(
    [...interfaces].sort(),
  );
  const groups = await ec2.send(new DescribeSecurityGroupsCommand({}));
  expect(
    groups
      .SecurityGroups!.filter(({ Tags }) =>
        Tags?.some(({ Key }) => /cluster/.test(Key!)),
      )
      .filter(({ GroupName }) => GroupName?.includes('octopus')),
  ).toEqual([]);
  const { client, space } = cloud.octopus;
  expect(await client.get<any[]>(`${space}/machines/all`)).toEqual([]);
  expect(await client.list<any>(`${space}/certificates`)).toEqual([]);
}
