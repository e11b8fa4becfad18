import {
  CreateAddonCommand,
  CreateAddonRequest,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  DeleteAddonCommand,
  DescribeAddonCommand,
  DescribeAddonConfigurationCommand,
  DescribeAddonVersionsCommand,
  ListAddonsCommand,
  UpdateAddonCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../../testing/awsTestClients';
import { buildCluster, LONG } from '../../testing/builtCluster';

describe('add-ons of the AWS sandbox', () => {
  const aws = awsTestClients();
  const { eks, sandbox } = aws;
  const clusterName = 'demo';
  const onFargate = '{"computeType":"Fargate"}';
  const create = (addonName: string, more: Partial<CreateAddonRequest> = {}) =>
    eks.send(new CreateAddonCommand({ clusterName, addonName, ...more }));
  const describeAddon = async (addonName: string) =>
    (await eks.send(new DescribeAddonCommand({ clusterName, addonName })))
      .addon!;
  const createProfile = async (outputs: Record<string, string>) => {
    await eks.send(
      new CreateFargateProfileCommand({
        clusterName,
        fargateProfileName: 'system',
        podExecutionRoleArn: outputs.FargateRole,
        selectors: [{ namespace: 'kube-*' }],
      }),
    );
    sandbox.clock.advance(LONG);
  };

  it('that need no pods become active by themselves', async () => {
    await buildCluster(aws);
    const { addon } = await create('vpc-cni');
    expect(addon).toMatchObject({
      status: 'CREATING',
      addonVersion: 'v1.20.3-eksbuild.1',
    });
    await expect(create('vpc-cni')).rejects.toMatchObject({
      name: 'ResourceInUseException',
      addonName: 'vpc-cni',
    });
    sandbox.clock.advance(LONG);
    expect((await describeAddon('vpc-cni')).status).toBe('ACTIVE');
    await eks.send(
      new DeleteAddonCommand({ clusterName, addonName: 'vpc-cni' }),
    );
    sandbox.clock.advance(LONG);
    await expect(describeAddon('vpc-cni')).rejects.toThrow(
      'No addon: vpc-cni found in cluster: demo',
    );
  });

  it('that came before their profile stay degraded until they are updated', async () => {
    const outputs = await buildCluster(aws);
    await create('coredns', { configurationValues: onFargate });
    sandbox.clock.advance(LONG);
    await createProfile(outputs);
    expect(await describeAddon('coredns')).toMatchObject({
      status: 'DEGRADED',
      health: { issues: [{ code: 'InsufficientNumberOfReplicas' }] },
    });
    await eks.send(
      new UpdateAddonCommand({ clusterName, addonName: 'coredns' }),
    );
    sandbox.clock.advance(LONG);
    expect((await describeAddon('coredns')).status).toBe('ACTIVE');
  });

  it('that come after it become active, at times degraded in between', async () => {
    const outputs = await buildCluster(aws);
    await createProfile(outputs);
    sandbox.faults.add({
      operation: 'CreateAddon',
      effect: {
        type: 'outcome',
        code: 'InsufficientNumberOfReplicas',
        message: 'Wait',
      },
    });
    await create('coredns', { configurationValues: onFargate });
    sandbox.clock.advance(45_000);
    expect((await describeAddon('coredns')).status).toBe('DEGRADED');
    sandbox.clock.advance(60_000);
    expect((await describeAddon('coredns')).status).toBe('ACTIVE');
  });

  it('run on nodes unless they are told otherwise', async () => {
    const outputs = await buildCluster(aws);
    await eks.send(
      new CreateNodegroupCommand({
        clusterName,
        nodegroupName: 'nodes',
        subnets: outputs.Private.split(','),
        nodeRole: outputs.NodeRole,
        instanceTypes: ['t3.small'],
        scalingConfig: { minSize: 1, maxSize: 1, desiredSize: 1 },
      }),
    );
    sandbox.clock.advance(LONG);
    await create('coredns');
    sandbox.clock.advance(LONG);
    expect((await describeAddon('coredns')).status).toBe('ACTIVE');
    const { addons } = await eks.send(new ListAddonsCommand({ clusterName }));
    expect(addons).toEqual(['coredns']);
  });

  it.each<[string, Partial<CreateAddonRequest>]>([
    ['not supported in 1.35', { addonName: 'nope' }],
    ['version specified is not supported', { addonVersion: 'v0' }],
    [
      'is not supported: {"computeTypo":1}',
      { configurationValues: '{"computeTypo":1}' },
    ],
    ['is not supported: nope', { configurationValues: 'nope' }],
  ])('are refused: %s', async (message, more) => {
    await buildCluster(aws);
    await expect(create('coredns', more)).rejects.toThrow(message);
  });

  it('have versions for a version of Kubernetes', async () => {
    const { addons } = await eks.send(
      new DescribeAddonVersionsCommand({
        kubernetesVersion: '1.35',
        addonName: 'kube-proxy',
      }),
    );
    expect(addons).toMatchObject([
      {
        addonVersions: [
          {
            addonVersion: 'v1.35.0-eksbuild.4',
            compatibilities: [{ clusterVersion: '1.35' }],
          },
          { compatibilities: [{ defaultVersion: true }] },
        ],
      },
    ]);
  });

  it('tell how they can be configured, as far as it is known', async () => {
    const ask = (addonName: string, addonVersion: string) =>
      eks.send(
        new DescribeAddonConfigurationCommand({ addonName, addonVersion }),
      );
    const dns = await ask('coredns', 'v1.12.4-eksbuild.1');
    expect(JSON.parse(dns.configurationSchema!).properties).toHaveProperty(
      'computeType',
    );
    const network = await ask('vpc-cni', 'v1.20.4-eksbuild.1');
    expect(network.configurationSchema).toBeUndefined();
    expect(network.podIdentityConfiguration).toEqual([
      {
        serviceAccount: 'aws-node',
        recommendedManagedPolicies: [
          'arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy',
        ],
      },
    ]);
    await expect(ask('coredns', 'v0')).rejects.toThrow('not supported');
  });
});
