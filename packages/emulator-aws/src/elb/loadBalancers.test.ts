import * as classic from '@aws-sdk/client-elastic-load-balancing';
import * as newer from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
} from '@aws-sdk/client-ec2';
import { awsTestClients } from '../testing/awsTestClients';
import { buildCluster, LONG } from '../testing/builtCluster';

describe('load balancers of the AWS sandbox', () => {
  const aws = awsTestClients();
  const { elb, elbV2, ec2, sandbox } = aws;
  const service = {
    clusterName: 'demo',
    namespace: 'nginx-ingress',
    service: 'nginx',
    scheme: 'internet-facing' as const,
  };
  const interfaces = async () =>
    (
      await ec2.send(
        new DescribeNetworkInterfacesCommand({
          Filters: [{ Name: 'description', Values: ['ELB *'] }],
        }),
      )
    ).NetworkInterfaces!;
  const groups = async () =>
    (
      await ec2.send(
        new DescribeSecurityGroupsCommand({
          Filters: [{ Name: 'group-name', Values: ['k8s-elb-*'] }],
        }),
      )
    ).SecurityGroups!;

  it('of the newer kind are made and removed by Kubernetes', async () => {
    await buildCluster(aws);
    const { hostname } = sandbox.loadBalancers.create({
      ...service,
      type: 'nlb',
    });
    expect(hostname).toMatch(
      /^a\w{31}-\w{16}\.elb\.eu-west-1\.amazonaws\.com$/,
    );
    const { LoadBalancers } = await elbV2.send(
      new newer.DescribeLoadBalancersCommand({}),
    );
    expect(LoadBalancers).toMatchObject([
      { DNSName: hostname, Type: 'network', State: { Code: 'active' } },
    ]);
    const { TagDescriptions } = await elbV2.send(
      new newer.DescribeTagsCommand({
        ResourceArns: [LoadBalancers![0].LoadBalancerArn!],
      }),
    );
    expect(TagDescriptions![0].Tags).toContainEqual({
      Key: 'kubernetes.io/cluster/demo',
      Value: 'owned',
    });
    expect(await interfaces()).toHaveLength(1);
    sandbox.loadBalancers.delete(hostname);
    const after = await elbV2.send(new newer.DescribeLoadBalancersCommand({}));
    expect(after.LoadBalancers).toEqual([]);
    expect(await interfaces()).toHaveLength(1);
    sandbox.clock.advance(LONG);
    expect(await interfaces()).toEqual([]);
  });

  it('of the classic kind leave their groups, unless Kubernetes removes them', async () => {
    await buildCluster(aws);
    sandbox.loadBalancers.create({ ...service, type: 'classic' });
    const { LoadBalancerDescriptions } = await elb.send(
      new classic.DescribeLoadBalancersCommand({}),
    );
    const [{ LoadBalancerName, SecurityGroups }] = LoadBalancerDescriptions!;
    expect(SecurityGroups).toEqual([(await groups())[0].GroupId]);
    const { TagDescriptions } = await elb.send(
      new classic.DescribeTagsCommand({
        LoadBalancerNames: [LoadBalancerName!],
      }),
    );
    expect(TagDescriptions![0].Tags).toHaveLength(2);
    await elb.send(new classic.DeleteLoadBalancerCommand({ LoadBalancerName }));
    await elb.send(new classic.DeleteLoadBalancerCommand({ LoadBalancerName }));
    sandbox.clock.advance(LONG);
    expect(await groups()).toHaveLength(1);
    await expect(
      elb.send(
        new classic.DescribeTagsCommand({
          LoadBalancerNames: [LoadBalancerName!],
        }),
      ),
    ).rejects.toThrow(
      `There is no ACTIVE Load Balancer named '${LoadBalancerName}'`,
    );
    const other = sandbox.loadBalancers.create({ ...service, type: 'classic' });
    sandbox.loadBalancers.delete(other.hostname);
    sandbox.clock.advance(LONG);
    expect(await groups()).toHaveLength(1);
  });

  it('need a cluster, and a subnet for them', async () => {
    expect(() =>
      sandbox.loadBalancers.create({ ...service, type: 'nlb' }),
    ).toThrow('There is no cluster demo.');
    await buildCluster(aws);
    expect(() =>
      sandbox.loadBalancers.create({
        ...service,
        scheme: 'internal',
        type: 'nlb',
      }),
    ).toThrow('could not find any suitable subnets');
  });
});
