import {
  AssociateAccessPolicyCommand,
  CreateAccessEntryCommand,
  CreateAccessEntryRequest,
  DeleteAccessEntryCommand,
  DescribeAccessEntryCommand,
  DisassociateAccessPolicyCommand,
  ListAccessEntriesCommand,
  ListAccessPoliciesCommand,
  ListAssociatedAccessPoliciesCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../../testing/awsTestClients';
import { buildCluster } from '../../testing/builtCluster';

const policyArn =
  'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';

describe('access entries of the AWS sandbox', () => {
  const deployer = {
    accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
    secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
    account: '123456789012',
    userId: 'AIDACKCEVSQ6C2DEPLOY',
    arn: 'arn:aws:iam::123456789012:user/ci/deployer',
  };
  const aws = awsTestClients({ principals: [deployer] });
  const { eks, sandbox } = aws;
  const entry = { clusterName: 'demo', principalArn: deployer.arn };
  const create = (more: Partial<CreateAccessEntryRequest> = {}) =>
    eks.send(new CreateAccessEntryCommand({ ...entry, ...more }));
  const associate = () =>
    eks.send(
      new AssociateAccessPolicyCommand({
        ...entry,
        policyArn,
        accessScope: { type: 'cluster' },
      }),
    );

  it('can be used after some seconds', async () => {
    await buildCluster(aws);
    const { accessEntry } = await create();
    expect(accessEntry).toMatchObject({
      type: 'STANDARD',
      username: deployer.arn,
    });
    await expect(create()).rejects.toMatchObject({
      name: 'ResourceInUseException',
      message:
        'The specified access entry resource is already in use on this cluster.',
    });
    await expect(associate()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining(
        'The specified principalArn could not be found.',
      ),
    });
    sandbox.clock.advance(6_000);
    const { associatedAccessPolicy } = await associate();
    expect(associatedAccessPolicy).toMatchObject({
      policyArn,
      accessScope: { type: 'cluster' },
    });
    const listed = () =>
      eks.send(new ListAssociatedAccessPoliciesCommand(entry));
    expect((await listed()).associatedAccessPolicies).toHaveLength(1);
    await eks.send(
      new DisassociateAccessPolicyCommand({ ...entry, policyArn }),
    );
    expect((await listed()).associatedAccessPolicies).toEqual([]);
    await eks.send(new DeleteAccessEntryCommand(entry));
    await expect(
      eks.send(new DescribeAccessEntryCommand(entry)),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('of a role have the session in the name of the user', async () => {
    const outputs = await buildCluster(aws);
    const { accessEntry } = await create({
      principalArn: outputs.NodeRole,
    });
    expect(accessEntry!.username).toBe(
      `arn:aws:sts::123456789012:assumed-role/${
        outputs.NodeRole.split('/')[1]
      }/{{SessionName}}`,
    );
    const { accessEntries } = await eks.send(
      new ListAccessEntriesCommand({
        clusterName: 'demo',
        associatedPolicyArn: policyArn,
      }),
    );
    expect(accessEntries).toEqual([sandbox.principal.arn]);
  });

  it.each([
    'arn:aws:sts::123456789012:assumed-role/a/session',
    'arn:aws:iam::123456789012:user/deployer',
    'arn:aws:iam::123456789012:role/none',
  ])('refuse %s', async principalArn => {
    await buildCluster(aws);
    await expect(create({ principalArn })).rejects.toThrow(
      'The specified principalArn is invalid: invalid principal.',
    );
  });

  it('refuse reserved groups, policies that there are not, and old clusters', async () => {
    await buildCluster(aws);
    await expect(
      create({ kubernetesGroups: ['system:masters'] }),
    ).rejects.toThrow('it cannot start with system:');
    await create();
    sandbox.clock.advance(6_000);
    await expect(
      eks.send(
        new AssociateAccessPolicyCommand({
          ...entry,
          policyArn: `${policyArn}Nope`,
          accessScope: { type: 'cluster' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const { accessPolicies } = await eks.send(
      new ListAccessPoliciesCommand({}),
    );
    expect(accessPolicies!.map(({ arn }) => arn)).toContain(policyArn);

    sandbox.reset();
    await buildCluster(aws, {
      accessConfig: { authenticationMode: 'CONFIG_MAP' },
    });
    await expect(create()).rejects.toThrow(
      "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP]",
    );
  });
});
