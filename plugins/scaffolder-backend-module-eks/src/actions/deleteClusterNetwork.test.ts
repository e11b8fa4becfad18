import {
  CreateNetworkInterfaceCommand,
  DeleteNetworkInterfaceCommand,
  DescribeNetworkInterfacesCommand,
} from '@aws-sdk/client-ec2';
import { CreateClusterCommand } from '@aws-sdk/client-eks';
import { makeStack } from '../__testUtils__/makeStack';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { tagList } from '../aws/tags';
import { describeCluster } from '../eks/clusters';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';
import { killAt } from '../removal/__testUtils__/killAt';
import { waitForStableStack } from '../stack/stackState';
import { readNetwork } from '../steps/ensureNetwork';

jest.setTimeout(60_000);

describe("eks:delete-cluster in a user's network", () => {
  let cloud: Cloud;
  let network: ReturnType<typeof readNetwork>;
  const start = async (leakedNetworkInterfaces: number) => {
    cloud = await startCloud({ aws: { leakedNetworkInterfaces } });
    network = await makeNetwork('theirs');
    const { error } = await cloud.run('create', {
      nodeGroup: false,
      publicSubnets: network.publicSubnets,
      privateSubnets: network.privateSubnets,
      clusterRole: network.clusterRole,
      fargateRole: network.fargateRole,
    });
    expect(error).toBeUndefined();
  };
  afterEach(() => cloud.close());

  /** A network that somebody created before. */
  async function makeNetwork(name: string) {
    const { ctx } = await makeStack(cloud, name);
    const { stack } = await waitForStableStack(ctx, name);
    return readNetwork(stack!, {});
  }

  async function addInterface(
    Description: string,
    tags: Record<string, string> = {},
    Groups?: string[],
  ): Promise<string> {
    const { NetworkInterface } = await cloud.clients().ec2.send(
      new CreateNetworkInterfaceCommand({
        SubnetId: network.privateSubnets[0],
        Description,
        Groups,
        TagSpecifications: [
          { ResourceType: 'network-interface', Tags: tagList(tags) },
        ],
      }),
    );
    return NetworkInterface!.NetworkInterfaceId!;
  }

  async function lookAlikes() {
    await addInterface('a database');
    await addInterface('aws-K8S-i-1');
    await addInterface('aws-K8S-i-2', {
      'cluster.k8s.amazonaws.com/name': 'other',
      'kubernetes.io/cluster/other': 'owned',
    });
    return ['a database', 'aws-K8S-i-1', 'aws-K8S-i-2'];
  }

  it('deletes what the cluster left, and nothing else', async () => {
    await start(2);
    const interfaces = await lookAlikes();
    const { error, outputs, log } = await cloud.run('delete');

    expect(error).toBeUndefined();
    expect(outputs.plan).toMatch(/leaves in the network vpc-\w+, which stays/);
    expect(
      log.filter(line => /^Deleted the network interface/.test(line)),
    ).toHaveLength(2);
    expect(log).toContainEqual(
      expect.stringMatching(/^Deleted the security group sg-/),
    );
    await expectNothingLeft(cloud, { stacks: ['theirs'], interfaces });
  });

  it("reports the cluster's security group that somebody else uses", async () => {
    await start(0);
    const { ctx } = testContext({ aws: cloud.clients() });
    const cluster = await describeCluster(ctx, 'octopus');
    const group = cluster!.resourcesVpcConfig!.clusterSecurityGroupId!;
    const id = await addInterface('a bastion', {}, [group]);
    const { error, outputs } = await cloud.run('delete');

    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(`${id} (a bastion)`),
    });
    expect(outputs.leftovers).toEqual([
      {
        what: `network interface ${id} (a bastion)`,
        why: 'the cluster did not create it',
      },
      {
        what: expect.stringContaining(`security group ${group}`),
        why: expect.stringContaining('has a dependent object'),
      },
    ]);

    // The next run still knows which cluster the group belonged to.
    expect((await cloud.run('delete')).error).toBeDefined();
    await cloud
      .clients()
      .ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id }));
    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud, { stacks: ['theirs'] });
  });

  it.each([
    ['CreateTags', /Action=CreateTags/, 1],
    ['DeleteCluster', /^aws DELETE \/clusters\/octopus /, 1],
    ['DeleteNetworkInterface', /Action=DeleteNetworkInterface/, 1],
    ['the last DeleteNetworkInterface', /Action=DeleteNetworkInterface/, 2],
    ['DeleteSecurityGroup', /Action=DeleteSecurityGroup/, 1],
  ])('resumes after it was killed at %s', async (_, what, nth) => {
    await start(2);
    const interfaces = await lookAlikes();
    const signal = killAt(cloud, what, nth);
    expect((await cloud.run('delete', {}, { signal })).error).toMatchObject({
      message: 'killed',
    });

    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud, { stacks: ['theirs'], interfaces });
  });

  it('deletes everything even if it may not tag the security groups, and warns', async () => {
    await start(1);
    cloud.aws.faults.add({
      operation: 'CreateTags',
      effect: { type: 'denied' },
    });
    const { error, log } = await cloud.run('delete');
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(/^The security groups of the cluster cannot be/),
    );
    await expectNothingLeft(cloud, { stacks: ['theirs'] });
  });

  it('reports what it may not clean up', async () => {
    await start(1);
    cloud.aws.faults.add({
      operation: 'DeleteNetworkInterface',
      effect: { type: 'denied' },
    });
    const { outputs } = await cloud.run('delete');
    expect(outputs.leftovers).toEqual([
      {
        what: expect.stringMatching(/^what the cluster left in .* vpc-/),
        why: expect.stringContaining('ec2:DeleteNetworkInterface'),
      },
    ]);
    cloud.aws.faults.clear();
    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud, { stacks: ['theirs'] });
  });

  it('deletes nothing when another cluster uses a network of ours', async () => {
    cloud = await startCloud();
    await cloud.run('create', { environments: [], nodeGroup: false });
    const { ctx } = testContext({ aws: cloud.clients() });
    const { roleArn, resourcesVpcConfig } = (await describeCluster(
      ctx,
      'octopus',
    ))!;
    await ctx.aws.eks.send(
      new CreateClusterCommand({
        name: 'guest',
        roleArn,
        resourcesVpcConfig: { subnetIds: resourcesVpcConfig!.subnetIds },
      }),
    );
    cloud.commands.length = 0;
    expect((await cloud.run('delete')).error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/The cluster guest is in the network/),
    });
    expect(
      cloud.commands.filter(one => /^(Create|Delete|Update)/.test(one)),
    ).toEqual([]);
    const { NetworkInterfaces } = await ctx.aws.ec2.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'description', Values: ['Amazon EKS *'] }],
      }),
    );
    expect(NetworkInterfaces).toHaveLength(4);
  });
});
