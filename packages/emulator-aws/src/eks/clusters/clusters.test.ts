import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  ListAccessEntriesCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { DescribeNetworkInterfacesCommand } from '@aws-sdk/client-ec2';
import { awsTestClients } from '../../testing/awsTestClients';
import {
  buildCluster,
  buildNetwork,
  clusterRequest,
  LONG,
} from '../../testing/builtCluster';

const MINUTE = 60_000;

describe('EKS clusters of the AWS sandbox', () => {
  const aws = awsTestClients({
    kubernetes: {
      endpoint: 'https://127.0.0.1:7104',
      certificateAuthority: 'UEVN',
    },
  });
  const { eks, sandbox } = aws;
  const describeCluster = async () =>
    (await eks.send(new DescribeClusterCommand({ name: 'demo' }))).cluster!;

  it('are created over time', async () => {
    const outputs = await buildNetwork(aws);
    const request = {
      ...clusterRequest(outputs),
      clientRequestToken: 'token-1',
    };
    const first = await eks.send(new CreateClusterCommand(request));
    expect(first.cluster).toMatchObject({
      arn: 'arn:aws:eks:eu-west-1:123456789012:cluster/demo',
      status: 'CREATING',
      version: '1.35',
      accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
      upgradePolicy: { supportType: 'EXTENDED' },
    });
    expect(first.cluster!.endpoint).toBeUndefined();
    expect(first.cluster!.certificateAuthority).toEqual({});

    const again = await eks.send(new CreateClusterCommand(request));
    expect(again.cluster!.arn).toBe(first.cluster!.arn);
    await expect(
      eks.send(
        new CreateClusterCommand({ ...request, clientRequestToken: 'other' }),
      ),
    ).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message: 'Cluster already exists with name: demo',
      clusterName: 'demo',
      $metadata: { httpStatusCode: 409 },
    });

    sandbox.clock.advance(9 * MINUTE);
    expect((await describeCluster()).status).toBe('CREATING');
    sandbox.clock.advance(2 * MINUTE);
    expect(await describeCluster()).toMatchObject({
      status: 'ACTIVE',
      endpoint: 'https://127.0.0.1:7104',
      certificateAuthority: { data: 'UEVN' },
      resourcesVpcConfig: {
        clusterSecurityGroupId: expect.stringMatching(/^sg-0[0-9a-f]{16}$/),
      },
    });
    const { accessEntries } = await eks.send(
      new ListAccessEntriesCommand({ clusterName: 'demo' }),
    );
    expect(accessEntries).toEqual([sandbox.principal.arn]);
  });

  it('are refused for what EKS does not take', async () => {
    const outputs = await buildNetwork(aws);
    const request = clusterRequest(outputs);
    const create = (more: object) =>
      eks.send(new CreateClusterCommand({ ...request, ...more }));
    await expect(create({ name: '-demo' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('regular expression'),
    });
    await expect(create({ version: '1.12' })).rejects.toThrow(
      'unsupported Kubernetes version',
    );
    await expect(create({ roleArn: outputs.NodeRole })).rejects.toThrow(
      `Role with arn: ${outputs.NodeRole}, could not be assumed because it does not exist or the trusted entity is not correct`,
    );
    await expect(
      create({ resourcesVpcConfig: { subnetIds: [outputs.Public] } }),
    ).rejects.toThrow(
      'Subnets specified must be in at least two different AZs',
    );
    await expect(
      create({ resourcesVpcConfig: { subnetIds: ['subnet-none'] } }),
    ).rejects.toThrow("The subnet ID 'subnet-none' does not exist");
  });

  it('fail with issues, when told so', async () => {
    const outputs = await buildNetwork(aws);
    sandbox.faults.add({
      operation: 'CreateCluster',
      effect: {
        type: 'outcome',
        code: 'InsufficientFreeAddresses',
        message: 'No addresses left',
        resource: outputs.Public,
      },
    });
    await eks.send(new CreateClusterCommand(clusterRequest(outputs)));
    sandbox.clock.advance(LONG);
    expect(await describeCluster()).toMatchObject({
      status: 'FAILED',
      health: {
        issues: [
          {
            code: 'InsufficientFreeAddresses',
            message: 'No addresses left',
            resourceIds: [outputs.Public],
          },
        ],
      },
    });
  });

  it('are protected from deletion until that is switched off', async () => {
    await buildCluster(aws, { deletionProtection: true });
    const remove = () => eks.send(new DeleteClusterCommand({ name: 'demo' }));
    await expect(remove()).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
    const { update } = await eks.send(
      new UpdateClusterConfigCommand({
        name: 'demo',
        deletionProtection: false,
      }),
    );
    expect(update).toMatchObject({
      status: 'InProgress',
      type: 'DeletionProtectionUpdate',
    });
    await expect(remove()).rejects.toThrow(
      'Cannot delete because cluster demo currently has an update in progress',
    );
    sandbox.clock.advance(LONG);
    const { cluster } = await remove();
    expect(cluster!.status).toBe('DELETING');
    sandbox.clock.advance(LONG);
    await expect(describeCluster()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'No cluster found for name: demo.',
    });
    const { NetworkInterfaces } = await aws.ec2.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'description', Values: ['Amazon EKS *'] }],
      }),
    );
    expect(NetworkInterfaces).toEqual([]);
  });

  it('come in versions, of which one is the default', async () => {
    const { clusterVersions } = await eks.send(
      new DescribeClusterVersionsCommand({ defaultOnly: true }),
    );
    expect(clusterVersions).toMatchObject([
      { clusterVersion: '1.35', defaultVersion: true },
    ]);
  });
});

describe('EKS in zones that it does not serve', () => {
  const aws = awsTestClients({ zonesWithoutEks: ['euw1-az2'] });

  it('names those that it does', async () => {
    const outputs = await buildNetwork(aws);
    await expect(
      aws.eks.send(new CreateClusterCommand(clusterRequest(outputs))),
    ).rejects.toMatchObject({
      name: 'UnsupportedAvailabilityZoneException',
      message: expect.stringContaining(
        'because eu-west-1b, the targeted availability zone, does not currently have sufficient capacity',
      ),
      validZones: ['eu-west-1a', 'eu-west-1c'],
    });
  });
});

describe('EKS, before it sees a new role', () => {
  const aws = awsTestClients({ durations: { roleVisible: 3 * LONG } });

  it('says that the role could not be assumed', async () => {
    const outputs = await buildNetwork(aws);
    const create = () =>
      aws.eks.send(new CreateClusterCommand(clusterRequest(outputs)));
    await expect(create()).rejects.toThrow('could not be assumed');
    aws.sandbox.clock.advance(3 * LONG);
    await create();
  });
});
