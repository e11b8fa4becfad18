import {
  CreateStackCommand,
  CreateStackInput,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  Stack,
  StackStatus,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { awsTestClients } from '../testing/awsTestClients';
import { buildCluster, buildNetwork, LONG } from '../testing/builtCluster';
import { networkTemplate } from '../testing/networkTemplate';

describe('stacks of the AWS sandbox', () => {
  const aws = awsTestClients();
  const { cloudFormation, sandbox, ec2 } = aws;
  const StackName = 'demo-network';
  const create = (more: Partial<CreateStackInput> = {}) =>
    cloudFormation.send(
      new CreateStackCommand({
        StackName,
        TemplateBody: networkTemplate,
        Parameters: [{ ParameterKey: 'ClusterName', ParameterValue: 'demo' }],
        Capabilities: ['CAPABILITY_IAM'],
        Tags: [{ Key: 'made', Value: 'here' }],
        ...more,
      }),
    );
  const stack = async (name = StackName): Promise<Stack> =>
    (await cloudFormation.send(new DescribeStacksCommand({ StackName: name })))
      .Stacks![0];
  const remove = (RetainResources?: string[]) =>
    cloudFormation.send(new DeleteStackCommand({ StackName, RetainResources }));
  const events = async () =>
    (await cloudFormation.send(new DescribeStackEventsCommand({ StackName })))
      .StackEvents!;

  it('come into being resource by resource', async () => {
    const { StackId } = await create();
    expect((await stack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    sandbox.clock.advance(60_000);
    expect((await stack()).StackStatus).toBe('CREATE_IN_PROGRESS');
    sandbox.clock.advance(180_000);
    const done = await stack();
    expect(done).toMatchObject({
      StackId,
      StackStatus: 'CREATE_COMPLETE',
      Tags: [{ Key: 'made', Value: 'here' }],
      Parameters: [
        { ParameterKey: 'ClusterName', ParameterValue: 'demo' },
        { ParameterKey: 'Third', ParameterValue: '' },
      ],
    });
    const outputs = done.Outputs!.map(({ OutputKey }) => OutputKey);
    expect(outputs).toEqual([
      'Subnets',
      'Private',
      'Public',
      'ClusterRole',
      'FargateRole',
      'NodeRole',
    ]);
    const { Subnets } = await ec2.send(
      new DescribeSubnetsCommand({
        Filters: [
          { Name: 'tag:aws:cloudformation:logical-id', Values: ['P*A'] },
          { Name: 'availability-zone', Values: ['eu-west-1a'] },
        ],
      }),
    );
    expect(Subnets).toHaveLength(2);
    const statuses = (await events())
      .reverse()
      .filter(({ LogicalResourceId }) => LogicalResourceId === 'Nat')
      .map(event => event.ResourceStatusReason ?? event.ResourceStatus);
    expect(statuses).toEqual([
      'CREATE_IN_PROGRESS',
      'Resource creation Initiated',
      'CREATE_COMPLETE',
    ]);
  });

  it('keep their roles, with the trust as it was written', async () => {
    const outputs = await buildNetwork(aws);
    const { Role } = await aws.iam.send(
      new GetRoleCommand({ RoleName: outputs.FargateRole.split('/')[1] }),
    );
    expect(
      JSON.parse(decodeURIComponent(Role!.AssumeRolePolicyDocument!)),
    ).toMatchObject({
      Statement: [
        {
          Condition: {
            ArnLike: {
              'aws:SourceArn':
                'arn:aws:eks:eu-west-1:123456789012:fargateprofile/demo/*',
            },
          },
        },
      ],
    });
  });

  it('are the same for the same token, and no other has the name', async () => {
    const first = await create({ ClientRequestToken: 'a' });
    expect(await create({ ClientRequestToken: 'a' })).toMatchObject({
      StackId: first.StackId,
    });
    await expect(create()).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [demo-network] already exists',
    });
    await expect(
      create({ StackName: 'other', ClientRequestToken: 'a' }),
    ).rejects.toMatchObject({ name: 'TokenAlreadyExistsException' });
  });

  it.each<[string, Partial<CreateStackInput>]>([
    ['Requires capabilities : [CAPABILITY_IAM]', { Capabilities: [] }],
    ['Parameters: [ClusterName] must have values', { Parameters: [] }],
    [
      'Parameters: [Nope] do not exist in the template',
      { Parameters: [{ ParameterKey: 'Nope', ParameterValue: '' }] },
    ],
    [
      'At least one Resources member must be defined',
      { TemplateBody: 'Resources: {}' },
    ],
    [
      'Unrecognized resource types: [AWS::EKS::Nope]',
      { TemplateBody: 'Resources: { A: { Type: AWS::EKS::Nope } }' },
    ],
    [
      'Unresolved resource dependencies [Nope] in the Resources block',
      {
        TemplateBody:
          'Resources: { A: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Nope } } }',
      },
    ],
    ['Value at', { StackName: '1st_stack' }],
  ])('are refused: %s', async (message, more) => {
    await expect(create(more)).rejects.toThrow(message);
  });

  it('roll back, and must be deleted before the name is free', async () => {
    sandbox.faults.add({
      operation: 'CreateStack',
      times: 1,
      effect: {
        type: 'outcome',
        code: 'AddressLimitExceeded',
        message: 'The maximum number of addresses has been reached.',
        resource: 'Address',
      },
    });
    await create();
    sandbox.clock.advance(LONG);
    expect((await stack()).StackStatus).toBe('ROLLBACK_COMPLETE');
    const seen = await events();
    expect(
      seen.find(
        ({ ResourceStatus, LogicalResourceId }) =>
          ResourceStatus === 'CREATE_FAILED' && LogicalResourceId === 'Address',
      )!.ResourceStatusReason,
    ).toContain(
      'The maximum number of addresses has been reached. (Service: Ec2',
    );
    expect(
      seen.find(
        one => one.ResourceStatus === ('ROLLBACK_IN_PROGRESS' as never),
      )!.ResourceStatusReason,
    ).toMatch(
      /^The following resource\(s\) failed to create: \[Address.*\]\. Rollback requested by user\.$/,
    );
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs!.filter(({ IsDefault }) => !IsDefault)).toEqual([]);
    await expect(create()).rejects.toThrow('already exists');
    await remove();
    sandbox.clock.advance(LONG);
    await create();
  });

  it('stop where they failed, if asked to', async () => {
    sandbox.faults.add({
      operation: 'CreateStack',
      effect: { type: 'outcome', code: 'X', message: 'No', resource: 'Nat' },
    });
    await create({ OnFailure: 'DO_NOTHING' });
    sandbox.clock.advance(LONG);
    expect((await stack()).StackStatus).toBe('CREATE_FAILED');
  });

  it('meet quotas', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await create({ StackName: name });
      sandbox.clock.advance(LONG);
    }
    expect((await stack('d')).StackStatus).toBe('CREATE_COMPLETE');
    expect((await stack('e')).StackStatus).toBe('ROLLBACK_COMPLETE');
  });

  it('fail where their tags may not be put on roles', async () => {
    sandbox.faults.add({
      ...{ service: 'iam', operation: 'TagRole' },
      effect: { type: 'denied' },
    });
    await create();
    sandbox.clock.advance(LONG);
    expect((await stack()).StackStatus).toBe('ROLLBACK_COMPLETE');
    expect(
      (await events()).map(one => one.ResourceStatusReason),
    ).toContainEqual(
      expect.stringContaining('is not authorized to perform: iam:TagRole'),
    );
  });

  it('go away, and are known by their id only then', async () => {
    const { StackId } = await create();
    sandbox.clock.advance(LONG);
    await remove();
    expect((await stack()).StackStatus).toBe('DELETE_IN_PROGRESS');
    sandbox.clock.advance(LONG);
    await expect(stack()).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id demo-network does not exist',
    });
    expect((await stack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
    const { StackSummaries } = await cloudFormation.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries).toHaveLength(1);
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs).toHaveLength(1);
    await remove();
  });

  it.each([0, 1_000, 5_000, 30_000, 100_000])(
    'go away completely when that is asked %i ms after their creation',
    async passed => {
      const { StackId } = await create();
      sandbox.clock.advance(passed);
      await remove();
      sandbox.clock.advance(LONG);
      expect((await stack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
      const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
      expect(Vpcs!.filter(({ IsDefault }) => !IsDefault)).toEqual([]);
    },
  );

  it('go away completely when that is asked while they roll back', async () => {
    sandbox.faults.add({
      operation: 'CreateStack',
      effect: { type: 'outcome', code: 'X', message: 'No', resource: 'Nat' },
    });
    const { StackId } = await create();
    for (
      let i = 0;
      (await stack()).StackStatus !== 'ROLLBACK_IN_PROGRESS';
      i++
    ) {
      expect(i).toBeLessThan(1_000);
      sandbox.clock.advance(1_000);
    }
    sandbox.clock.advance(5_000);
    await remove();
    sandbox.clock.advance(LONG);
    expect((await stack(StackId)).StackStatus).toBe('DELETE_COMPLETE');
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs!.filter(({ IsDefault }) => !IsDefault)).toEqual([]);
  });

  it('stay while something is in their networks, or leave it behind', async () => {
    await buildCluster(aws);
    sandbox.loadBalancers.create({
      clusterName: 'demo',
      namespace: 'nginx-ingress',
      service: 'nginx',
      scheme: 'internet-facing',
      type: 'nlb',
    });
    await expect(remove(['Vpc'])).rejects.toThrow(
      'specify resources to retain only when the current stack state is DELETE_FAILED',
    );
    await remove();
    sandbox.clock.advance(LONG);
    const failed = await stack();
    expect(failed.StackStatus).toBe('DELETE_FAILED');
    expect(failed.StackStatusReason).toMatch(
      /^The following resource\(s\) failed to delete: \[.*PublicA.*\]\. $/,
    );
    const { StackResources } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName }),
    );
    expect(
      StackResources!.find(one => one.LogicalResourceId === 'PublicA')!
        .ResourceStatusReason,
    ).toMatch(/The subnet 'subnet-\w+' has dependencies and cannot be deleted/);
    expect(
      StackResources!.find(one => one.LogicalResourceId === 'Attachment')!
        .ResourceStatusReason,
    ).toContain('has some mapped public address(es)');
    const stuck = StackResources!
      .filter(one => one.ResourceStatus !== 'DELETE_COMPLETE')
      .map(one => one.LogicalResourceId!);
    await remove(stuck);
    sandbox.clock.advance(LONG);
    await expect(stack()).rejects.toThrow('does not exist');
  });

  it('cannot be deleted while they change', async () => {
    await buildNetwork(aws);
    const put = (status: StackStatus) =>
      sandbox.putStack({ region: 'eu-west-1', name: StackName, status });
    put('UPDATE_IN_PROGRESS');
    await expect(remove()).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(
        'is in UPDATE_IN_PROGRESS state and can not be deleted.',
      ),
    });
    put('UPDATE_ROLLBACK_FAILED');
    expect((await stack()).StackStatus).toBe('UPDATE_ROLLBACK_FAILED');
    expect((await events())[0].ResourceStatus).toBe('UPDATE_ROLLBACK_FAILED');
    await remove();
    sandbox.clock.advance(LONG);
    await expect(stack()).rejects.toThrow('does not exist');
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs).toHaveLength(1);
  });

  it('have their name before a change set is executed', async () => {
    sandbox.putStack({
      region: 'eu-west-1',
      name: StackName,
      status: 'REVIEW_IN_PROGRESS',
      tags: [{ Key: 'made', Value: 'here' }],
    });
    expect(await stack()).toMatchObject({
      StackStatus: 'REVIEW_IN_PROGRESS',
      Tags: [{ Key: 'made', Value: 'here' }],
    });
    await expect(create()).rejects.toThrow('already exists');
    await remove();
    sandbox.clock.advance(LONG);
    await create();
  });

  it('tell of their resources and templates', async () => {
    await buildNetwork(aws);
    const { StackResourceSummaries } = await cloudFormation.send(
      new ListStackResourcesCommand({ StackName }),
    );
    expect(StackResourceSummaries).toHaveLength(17);
    const { StackResourceDetail } = await cloudFormation.send(
      new DescribeStackResourceCommand({
        StackName,
        LogicalResourceId: 'Vpc',
      }),
    );
    expect(StackResourceDetail!.PhysicalResourceId).toMatch(/^vpc-/);
    const { TemplateBody } = await cloudFormation.send(
      new GetTemplateCommand({ StackName }),
    );
    expect(TemplateBody).toBe(networkTemplate);
    const valid = await cloudFormation.send(
      new ValidateTemplateCommand({ TemplateBody }),
    );
    expect(valid).toMatchObject({
      Capabilities: ['CAPABILITY_IAM'],
      Parameters: [
        { ParameterKey: 'ClusterName' },
        { ParameterKey: 'Third', DefaultValue: '' },
      ],
    });
  });
});
