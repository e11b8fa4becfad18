import {
  CreateFargateProfileCommand,
  DeleteClusterCommand,
  DeleteFargateProfileCommand,
  DescribeAccessEntryCommand,
  DescribeFargateProfileCommand,
  ListFargateProfilesCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../../testing/awsTestClients';
import { buildCluster, LONG } from '../../testing/builtCluster';

describe('Fargate profiles of the AWS sandbox', () => {
  const aws = awsTestClients();
  const { eks, sandbox } = aws;
  const request = (outputs: Record<string, string>, name: string) => ({
    clusterName: 'demo',
    fargateProfileName: name,
    podExecutionRoleArn: outputs.FargateRole,
    subnets: outputs.Private.split(',').slice(0, 1),
    selectors: [{ namespace: name }],
  });
  const create = (input: ReturnType<typeof request>) =>
    eks.send(new CreateFargateProfileCommand(input));
  const statusOf = async (fargateProfileName: string) => {
    const { fargateProfile } = await eks.send(
      new DescribeFargateProfileCommand({
        clusterName: 'demo',
        fargateProfileName,
      }),
    );
    return fargateProfile!.status;
  };

  it('are created and deleted one at a time', async () => {
    const outputs = await buildCluster(aws);
    await create(request(outputs, 'one'));
    await expect(create(request(outputs, 'two'))).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message:
        'Cannot create Fargate Profile two because cluster demo currently has Fargate profile one in status CREATING',
    });
    sandbox.clock.advance(LONG);
    expect(await statusOf('one')).toBe('ACTIVE');
    await create(request(outputs, 'two'));
    sandbox.clock.advance(LONG);
    const { accessEntry } = await eks.send(
      new DescribeAccessEntryCommand({
        clusterName: 'demo',
        principalArn: outputs.FargateRole,
      }),
    );
    expect(accessEntry!.type).toBe('FARGATE_LINUX');

    const remove = (fargateProfileName: string) =>
      eks.send(
        new DeleteFargateProfileCommand({
          clusterName: 'demo',
          fargateProfileName,
        }),
      );
    await remove('one');
    await expect(remove('two')).rejects.toThrow(
      'currently has Fargate profile one in status DELETING',
    );
    await expect(
      eks.send(new DeleteClusterCommand({ name: 'demo' })),
    ).rejects.toThrow(
      'Cannot delete because cluster demo currently has Fargate profile one in status DELETING',
    );
    sandbox.clock.advance(LONG);
    const { fargateProfileNames } = await eks.send(
      new ListFargateProfilesCommand({ clusterName: 'demo' }),
    );
    expect(fargateProfileNames).toEqual(['two']);
    await expect(statusOf('one')).rejects.toThrow(
      'No Fargate Profile found with name: one.',
    );
  });

  it('are the same for the same token', async () => {
    const outputs = await buildCluster(aws);
    const input = { ...request(outputs, 'one'), clientRequestToken: 'a' };
    await create(input);
    await create(input);
    await expect(
      create({ ...input, clientRequestToken: 'b' } as typeof input),
    ).rejects.toThrow(
      'A Fargate Profile already exists with this name in this cluster.',
    );
  });

  it('are refused for what Fargate does not take', async () => {
    const outputs = await buildCluster(aws);
    const good = request(outputs, 'one');
    const refused = (more: object) => create({ ...good, ...more });
    await expect(refused({ subnets: [outputs.Public] })).rejects.toThrow(
      `Subnet ${outputs.Public} provided in Fargate Profile is not a private subnet`,
    );
    await expect(refused({ selectors: [] })).rejects.toThrow(
      'Fargate Profile requires at least one selector.',
    );
    await expect(
      refused({ selectors: Array(6).fill({ namespace: 'a' }) }),
    ).rejects.toThrow('more than 5 selectors');
    await expect(
      refused({ podExecutionRoleArn: outputs.NodeRole }),
    ).rejects.toThrow('Misconfigured PodExecutionRole Trust Policy');
    sandbox.faults.add({
      service: 'iam',
      operation: 'PassRole',
      effect: { type: 'denied' },
    });
    await expect(refused({})).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        `iam:PassRole on resource: ${outputs.FargateRole}`,
      ),
    });
  });

  it('fail with issues, when told so', async () => {
    const outputs = await buildCluster(aws);
    sandbox.faults.add({
      operation: 'CreateFargateProfile',
      times: 1,
      effect: { type: 'outcome', code: 'AccessDenied', message: 'No' },
    });
    await create(request(outputs, 'one'));
    sandbox.clock.advance(LONG);
    const { fargateProfile } = await eks.send(
      new DescribeFargateProfileCommand({
        clusterName: 'demo',
        fargateProfileName: 'one',
      }),
    );
    expect(fargateProfile).toMatchObject({
      status: 'CREATE_FAILED',
      health: { issues: [{ code: 'AccessDenied', message: 'No' }] },
    });
  });
});
