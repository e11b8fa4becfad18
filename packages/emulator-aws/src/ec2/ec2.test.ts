import {
  CreateNetworkInterfaceCommand,
  CreateTagsCommand,
  DeleteNetworkInterfaceCommand,
  DeleteSecurityGroupCommand,
  DescribeAvailabilityZonesCommand,
  DescribeInstanceTypeOfferingsCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  paginateDescribeSubnets,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  DeleteClusterCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../testing/awsTestClients';
import {
  buildCluster,
  buildNetwork,
  clusterRequest,
  LONG,
} from '../testing/builtCluster';

describe('EC2 of the AWS sandbox', () => {
  const aws = awsTestClients({ leakedNetworkInterfaces: 2 });
  const { ec2, eks, sandbox } = aws;
  const interfaces = async (values: string[]) =>
    (
      await ec2.send(
        new DescribeNetworkInterfacesCommand({
          Filters: [{ Name: 'status', Values: values }],
        }),
      )
    ).NetworkInterfaces!;

  it.each([
    [
      'us-east-1',
      6,
      ['use1-az1', 'use1-az2', 'use1-az4', 'use1-az6', 'use1-az3', 'use1-az5'],
    ],
    ['us-west-1', 2, ['usw1-az1', 'usw1-az3']],
    [
      'us-west-2',
      5,
      ['usw2-az1', 'usw2-az2', 'usw2-az3', 'usw2-az4', 'usw2-lax1-az1'],
    ],
    ['ap-southeast-2', 3, ['apse2-az1', 'apse2-az2', 'apse2-az3']],
  ])('has the zones of %s', async (region, count, ids) => {
    const { AvailabilityZones } = await new EC2Client(
      aws.settings(region),
    ).send(new DescribeAvailabilityZonesCommand({}));
    expect(AvailabilityZones).toHaveLength(count);
    expect(AvailabilityZones!.map(({ ZoneId }) => ZoneId)).toEqual(ids);
  });

  it('offers no newer types in the old zone', async () => {
    const { InstanceTypeOfferings } = await new EC2Client(
      aws.settings('us-east-1'),
    ).send(
      new DescribeInstanceTypeOfferingsCommand({
        LocationType: 'availability-zone',
        Filters: [{ Name: 'instance-type', Values: ['t3a.*'] }],
      }),
    );
    const places = InstanceTypeOfferings!.map(({ Location }) => Location);
    expect(new Set(places).size).toBe(5);
    expect(places).not.toContain('us-east-1e');
  });

  it('filters, pages, and refuses what it does not know', async () => {
    const ids: string[] = [];
    const pages = paginateDescribeSubnets(
      { client: ec2, pageSize: 5 },
      { Filters: [{ Name: 'state', Values: ['available'] }] },
    );
    await buildCluster(aws);
    for await (const page of pages) {
      ids.push(...page.Subnets!.map(({ SubnetId }) => SubnetId!));
    }
    expect(new Set(ids).size).toBe(6);
    await expect(
      ec2.send(
        new DescribeSubnetsCommand({
          Filters: [{ Name: 'nope', Values: ['x'] }],
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: "The filter 'nope' is invalid",
    });
  });

  it('keeps what a cluster left behind until that is deleted', async () => {
    await buildCluster(aws);
    const [used] = await interfaces(['in-use']);
    await expect(
      ec2.send(
        new DeleteNetworkInterfaceCommand({
          NetworkInterfaceId: used.NetworkInterfaceId,
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidNetworkInterface.InUse' });
    await eks.send(new DeleteClusterCommand({ name: 'demo' }));
    sandbox.clock.advance(LONG);
    const leaked = await interfaces(['available']);
    expect(leaked).toHaveLength(2);
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({
        Filters: [{ Name: 'tag:aws:eks:cluster-name', Values: ['demo'] }],
      }),
    );
    const removeGroup = () =>
      ec2.send(
        new DeleteSecurityGroupCommand({
          GroupId: SecurityGroups![0].GroupId,
        }),
      );
    await expect(removeGroup()).rejects.toMatchObject({
      name: 'DependencyViolation',
      message: `resource ${SecurityGroups![0].GroupId} has a dependent object`,
    });
    for (const { NetworkInterfaceId } of leaked) {
      await ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId }));
    }
    await removeGroup();
    await expect(removeGroup()).rejects.toMatchObject({
      name: 'InvalidGroup.NotFound',
    });
  });

  it('lets people make network interfaces, and tag them and groups', async () => {
    const outputs = await buildNetwork(aws);
    const { NetworkInterface } = await ec2.send(
      new CreateNetworkInterfaceCommand({
        SubnetId: outputs.Private.split(',')[0],
        Description: 'a database',
      }),
    );
    const { NetworkInterfaceId = '', Groups } = NetworkInterface!;
    expect(Groups).toMatchObject([{ GroupName: 'default' }]);
    const tag = (Key: string, Value: string) =>
      ec2.send(
        new CreateTagsCommand({
          Resources: [NetworkInterfaceId, Groups![0].GroupId!],
          Tags: [{ Key, Value }],
        }),
      );
    await tag('made', 'there');
    await tag('made', 'here');
    expect(await interfaces(['available'])).toMatchObject([
      { NetworkInterfaceId, TagSet: [{ Key: 'made', Value: 'here' }] },
    ]);
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({
        Filters: [{ Name: 'tag:made', Values: ['here'] }],
      }),
    );
    expect(SecurityGroups).toMatchObject([{ GroupId: Groups![0].GroupId }]);
    await expect(tag('aws:eks:cluster-name', 'x')).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: expect.stringContaining('reserved for internal use'),
    });
  });

  it('keeps the group of a deleted cluster that somebody else uses', async () => {
    const outputs = await buildNetwork(aws);
    const { Subnets } = await ec2.send(
      new DescribeSubnetsCommand({
        Filters: [{ Name: 'availability-zone', Values: ['eu-west-1?'] }],
      }),
    );
    // Public ones, where the cluster itself leaves nothing.
    const subnetIds = Subnets!
      .filter(({ DefaultForAz }) => DefaultForAz)
      .map(({ SubnetId }) => SubnetId!);
    const { cluster } = await eks.send(
      new CreateClusterCommand({
        ...clusterRequest(outputs),
        resourcesVpcConfig: { subnetIds },
      }),
    );
    sandbox.clock.advance(LONG);
    const groupId = cluster!.resourcesVpcConfig!.clusterSecurityGroupId!;
    await ec2.send(
      new CreateNetworkInterfaceCommand({
        SubnetId: subnetIds[0],
        Groups: [groupId],
      }),
    );
    await eks.send(new DeleteClusterCommand({ name: 'demo' }));
    sandbox.clock.advance(LONG);
    const { SecurityGroups } = await ec2.send(
      new DescribeSecurityGroupsCommand({ GroupIds: [groupId] }),
    );
    expect(SecurityGroups).toHaveLength(1);
  });
});
