import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTools, runTool } from '@octopus-backstage/contract';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { networkTemplate } from './testing/networkTemplate';
import { peerTool } from './testing/peerTool';
import { createAwsSandbox, serveAwsSandbox } from './createAwsSandbox';

const tool = peerTool('aws');

describeWithTools('AWS sandbox, asked by the aws CLI', [tool], () => {
  const sandbox = createAwsSandbox({ speed: Infinity });
  const { principal } = sandbox;
  let served: ServedSandbox;
  let home: string;
  let outputs: Record<string, string>;

  const run = async (...args: string[]) =>
    (
      await runTool(tool, args, {
        HOME: home,
        AWS_ENDPOINT_URL: served.url,
        AWS_DEFAULT_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: principal.accessKeyId,
        AWS_SECRET_ACCESS_KEY: principal.secretAccessKey,
        AWS_MAX_ATTEMPTS: '1',
      })
    ).stdout;
  const aws = async (...args: string[]) => {
    const output = await run(...args);
    return output ? JSON.parse(output) : undefined;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'aws-cli-'));
    served = await serveAwsSandbox(sandbox);
  });
  afterAll(async () => {
    await served.close();
    await rm(home, { recursive: true });
  });

  it('says who asks', async () => {
    expect(await aws('sts', 'get-caller-identity')).toEqual({
      UserId: principal.userId,
      Account: principal.account,
      Arn: principal.arn,
    });
    const { User } = await aws('iam', 'get-user');
    expect(User.Arn).toBe(principal.arn);
    const used = await aws(
      'iam',
      'get-access-key-last-used',
      '--access-key-id',
      principal.accessKeyId,
    );
    expect(used.UserName).toBe('sandbox');
  }, 180_000);

  it('tells of zones, offers and quotas', async () => {
    const { AvailabilityZones } = await aws(
      'ec2',
      'describe-availability-zones',
      '--filters',
      'Name=zone-type,Values=availability-zone',
      'Name=state,Values=available',
    );
    expect(AvailabilityZones).toHaveLength(3);
    const { InstanceTypeOfferings } = await aws(
      'ec2',
      'describe-instance-type-offerings',
      '--location-type',
      'availability-zone',
      '--filters',
      'Name=instance-type,Values=t3a.small',
    );
    expect(InstanceTypeOfferings).toHaveLength(3);
    const { Quota } = await aws(
      'service-quotas',
      'get-service-quota',
      '--service-code',
      'eks',
      '--quota-code',
      'L-1194D53C',
    );
    expect(Quota).toMatchObject({ QuotaName: 'Clusters', Value: 100 });
  }, 180_000);

  it('makes a stack, and waits for it', async () => {
    const file = join(home, 'network.yaml');
    await writeFile(file, networkTemplate);
    await aws(
      'cloudformation',
      'create-stack',
      '--stack-name',
      'demo-network',
      '--template-body',
      `file://${file}`,
      '--parameters',
      'ParameterKey=ClusterName,ParameterValue=demo',
      '--capabilities',
      'CAPABILITY_IAM',
      '--tags',
      'Key=made,Value=here',
    );
    await run(
      'cloudformation',
      'wait',
      'stack-create-complete',
      '--stack-name',
      'demo-network',
    );
    const { Stacks } = await aws('cloudformation', 'describe-stacks');
    outputs = Object.fromEntries(
      Stacks[0].Outputs.map(
        (one: { OutputKey: string; OutputValue: string }) => [
          one.OutputKey,
          one.OutputValue,
        ],
      ),
    );
    expect(outputs.ClusterRole).toMatch(/^arn:aws:iam::123456789012:role\//);
    const { StackEvents } = await aws(
      'cloudformation',
      'describe-stack-events',
      '--stack-name',
      'demo-network',
    );
    expect(StackEvents[0]).toMatchObject({
      LogicalResourceId: 'demo-network',
      ResourceStatus: 'CREATE_COMPLETE',
    });
    const { Subnets } = await aws(
      'ec2',
      'describe-subnets',
      '--subnet-ids',
      ...outputs.Subnets.split(','),
    );
    expect(Subnets).toHaveLength(3);
  }, 180_000);

  it('makes a cluster with all that belongs to it', async () => {
    const { cluster } = await aws(
      'eks',
      'create-cluster',
      '--name',
      'demo',
      '--role-arn',
      outputs.ClusterRole,
      '--resources-vpc-config',
      `subnetIds=${outputs.Subnets}`,
      '--access-config',
      'authenticationMode=API_AND_CONFIG_MAP',
    );
    expect(cluster.status).toBe('CREATING');
    await run('eks', 'wait', 'cluster-active', '--name', 'demo');
    await aws(
      'eks',
      'create-nodegroup',
      '--cluster-name',
      'demo',
      '--nodegroup-name',
      'nodes',
      '--node-role',
      outputs.NodeRole,
      '--instance-types',
      't3a.small',
      '--subnets',
      ...outputs.Private.split(','),
    );
    await aws(
      'eks',
      'create-fargate-profile',
      '--cluster-name',
      'demo',
      '--fargate-profile-name',
      'system',
      '--pod-execution-role-arn',
      outputs.FargateRole,
      '--selectors',
      'namespace=kube-system',
    );
    await run(
      'eks',
      'wait',
      'fargate-profile-active',
      '--cluster-name',
      'demo',
      '--fargate-profile-name',
      'system',
    );
    await aws(
      'eks',
      'create-addon',
      '--cluster-name',
      'demo',
      '--addon-name',
      'coredns',
      '--configuration-values',
      '{"computeType":"Fargate"}',
    );
    const { addon } = await aws(
      'eks',
      'describe-addon',
      '--cluster-name',
      'demo',
      '--addon-name',
      'coredns',
    );
    expect(addon.status).toBe('ACTIVE');
    const { accessEntries } = await aws(
      'eks',
      'list-access-entries',
      '--cluster-name',
      'demo',
    );
    expect(accessEntries).toEqual([
      principal.arn,
      outputs.NodeRole,
      outputs.FargateRole,
    ]);
    const described = await aws(
      'eks',
      'describe-access-entry',
      '--cluster-name',
      'demo',
      '--principal-arn',
      outputs.FargateRole,
    );
    expect(described.accessEntry.type).toBe('FARGATE_LINUX');
  }, 180_000);

  it('gets a token, by which the clusters know it', async () => {
    const { status } = await aws('eks', 'get-token', '--cluster-name', 'demo');
    const url = Buffer.from(
      status.token.replace('k8s-aws-v1.', ''),
      'base64url',
    ).toString();
    expect(sandbox.authenticatePresigned(url)).toEqual({
      arn: principal.arn,
      clusterName: 'demo',
    });
  }, 180_000);

  it('says why it is refused', async () => {
    await expect(
      aws('eks', 'describe-cluster', '--name', 'none'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: none.',
      ),
    });
    await expect(
      aws('cloudformation', 'describe-stacks', '--stack-name', 'none'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id none does not exist',
      ),
    });
    await expect(
      aws('ec2', 'describe-subnets', '--subnet-ids', 'subnet-1'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        "An error occurred (InvalidSubnetID.NotFound) when calling the DescribeSubnets operation: The subnet ID 'subnet-1' does not exist",
      ),
    });
    await expect(
      aws('iam', 'get-role', '--role-name', 'none'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name none cannot be found.',
      ),
    });
    await expect(
      aws('eks', 'list-insights', '--cluster-name', 'demo'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining('(UnknownOperationException)'),
    });
  }, 180_000);

  it('takes all of it away again', async () => {
    const inCluster = ['--cluster-name', 'demo'];
    await aws(
      'eks',
      'delete-fargate-profile',
      ...inCluster,
      '--fargate-profile-name',
      'system',
    );
    await aws(
      'eks',
      'delete-nodegroup',
      ...inCluster,
      '--nodegroup-name',
      'nodes',
    );
    await aws('eks', 'delete-cluster', '--name', 'demo');
    await run('eks', 'wait', 'cluster-deleted', '--name', 'demo');
    await run('cloudformation', 'delete-stack', '--stack-name', 'demo-network');
    await run(
      'cloudformation',
      'wait',
      'stack-delete-complete',
      '--stack-name',
      'demo-network',
    );
    const { Vpcs } = await aws('ec2', 'describe-vpcs');
    expect(Vpcs).toHaveLength(1);
  }, 180_000);
});
