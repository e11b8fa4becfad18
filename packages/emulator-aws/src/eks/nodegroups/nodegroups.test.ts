import {
  CreateNodegroupCommand,
  CreateNodegroupRequest,
  DeleteClusterCommand,
  DeleteNodegroupCommand,
  DescribeNodegroupCommand,
  ListNodegroupsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-eks';
import { awsTestClients } from '../../testing/awsTestClients';
import { buildCluster, LONG } from '../../testing/builtCluster';

describe('node groups of the AWS sandbox', () => {
  const aws = awsTestClients({
    instanceTypesNotOffered: {
      'eu-west-1a': ['t3.small'],
      'eu-west-1b': ['t3.small'],
    },
  });
  const { eks, sandbox } = aws;
  const of = { clusterName: 'demo', nodegroupName: 'nodes' };
  const create = (
    outputs: Record<string, string>,
    more: Partial<CreateNodegroupRequest> = {},
  ) =>
    eks.send(
      new CreateNodegroupCommand({
        ...of,
        nodeRole: outputs.NodeRole,
        subnets: outputs.Private.split(','),
        instanceTypes: ['t3a.small'],
        scalingConfig: { minSize: 1, maxSize: 1, desiredSize: 1 },
        ...more,
      }),
    );
  const statusOf = async () =>
    (await eks.send(new DescribeNodegroupCommand(of))).nodegroup!.status;

  it('come and go, and are in the way of their cluster', async () => {
    const outputs = await buildCluster(aws);
    const { nodegroup } = await create(outputs, { clientRequestToken: 'a' });
    expect(nodegroup).toMatchObject({
      status: 'CREATING',
      amiType: 'AL2023_x86_64_STANDARD',
      diskSize: 20,
    });
    await create(outputs, { clientRequestToken: 'a' });
    await expect(create(outputs)).rejects.toThrow(
      'NodeGroup already exists with name nodes and cluster name demo',
    );
    sandbox.clock.advance(LONG);
    expect(await statusOf()).toBe('ACTIVE');
    await eks.send(new DeleteNodegroupCommand(of));
    await expect(
      eks.send(new DeleteClusterCommand({ name: 'demo' })),
    ).rejects.toThrow('Cluster has nodegroups attached');
    sandbox.clock.advance(LONG);
    const { nodegroups } = await eks.send(
      new ListNodegroupsCommand({ clusterName: 'demo' }),
    );
    expect(nodegroups).toEqual([]);
    await expect(statusOf()).rejects.toThrow(
      'No node group found for name: nodes.',
    );
  });

  it.each<[string, (outputs: Record<string, string>) => object]>([
    [
      'The following supplied instance types do not exist: [t3.small]',
      () => ({ instanceTypes: ['t3.small'] }),
    ],
    [
      'cannot be found',
      outputs => ({ nodeRole: `${outputs.NodeRole}-not-there` }),
    ],
    [
      'required service principals [ec2.amazonaws.com] were not found',
      outputs => ({ nodeRole: outputs.ClusterRole }),
    ],
    ["The subnet ID 'nope' does not exist", () => ({ subnets: ['nope'] })],
    ['at least 1', () => ({ scalingConfig: { maxSize: 0 } })],
  ])('are refused: %s', async (message, more) => {
    const outputs = await buildCluster(aws);
    await expect(create(outputs, more(outputs))).rejects.toThrow(message);
  });

  it('fail with issues, when told so', async () => {
    const outputs = await buildCluster(aws);
    sandbox.faults.add({
      operation: 'CreateNodegroup',
      effect: {
        type: 'outcome',
        code: 'NodeCreationFailure',
        message: 'Instances failed to join the kubernetes cluster',
      },
    });
    await create(outputs);
    sandbox.clock.advance(LONG);
    expect(await statusOf()).toBe('CREATE_FAILED');
  });

  it('have tags, as all that EKS has', async () => {
    const outputs = await buildCluster(aws);
    const { nodegroup } = await create(outputs, { tags: { a: '1' } });
    const resourceArn = nodegroup!.nodegroupArn!;
    await eks.send(new TagResourceCommand({ resourceArn, tags: { b: '2' } }));
    await eks.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    const { tags } = await eks.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    expect(tags).toEqual({ b: '2' });
    await expect(
      eks.send(
        new ListTagsForResourceCommand({ resourceArn: `${resourceArn}x` }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});
