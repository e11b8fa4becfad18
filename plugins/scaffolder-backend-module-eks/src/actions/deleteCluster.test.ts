import {
  ListClustersCommand,
  UntagResourceCommand,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { describeCluster } from '../eks/clusters';
import { listProfiles } from '../eks/fargateProfiles';
import { describeNodeGroup } from '../eks/nodeGroups';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';
import { pollUntil } from '../waiting/pollUntil';

jest.setTimeout(60_000);

const changing = /^(Create|Delete|Update)/;

describe('eks:delete-cluster', () => {
  let cloud: Cloud;
  const start = async (options: Parameters<typeof startCloud>[0] = {}) => {
    cloud = await startCloud(options);
  };
  afterEach(() => cloud.close());

  /** Cancels a run as soon as a command has succeeded. */
  const endAfter = (command: string) => {
    const cancel = new AbortController();
    cloud.onCommand(name => {
      if (name === command) {
        cancel.abort(new Error('cancelled'));
      }
    });
    return cancel.signal;
  };

  it('deletes everything, and finds nothing the second time', async () => {
    await start();
    await cloud.run('create');
    const { error, outputs, log } = await cloud.run('delete');

    expect(error).toBeUndefined();
    expect(log.at(-1)).toBe(
      'Deleted the cluster octopus in eu-west-1 and all of its resources',
    );
    expect(outputs.leftovers).toEqual([]);
    expect(outputs.summary).toMatch(
      /Nothing is left of .*octopus development.*load balancer.*EKS cluster.*CloudFormation stack/s,
    );
    await expectNothingLeft(cloud);

    cloud.commands.length = 0;
    const again = await cloud.run('delete');
    expect(again.error).toBeUndefined();
    expect(again.outputs.plan).toBe('- nothing');
    expect(cloud.commands.filter(name => changing.test(name))).toEqual([]);
  });

  it('shows what it would delete', async () => {
    await start();
    await cloud.run('create');
    cloud.commands.length = 0;
    const { outputs } = await cloud.run('delete', { dryRun: true });

    expect(outputs.summary).toMatch(/^Dry run: nothing changed.*EKS cluster/s);
    expect(cloud.commands.filter(name => changing.test(name))).toEqual([]);
  });

  it.each([
    'CreateStack',
    'CreateCluster',
    'CreateNodegroup',
    'CreateFargateProfile',
  ])(
    'deletes what was left by a creation that was cancelled after %s',
    async step => {
      await start();
      const signal = endAfter(step);
      expect((await cloud.run('create', {}, { signal })).error).toBeDefined();

      const { error } = await cloud.run('delete');
      expect(error).toBeUndefined();
      await expectNothingLeft(cloud);
    },
  );

  it.each([
    'DeleteNodegroup',
    'DeleteFargateProfile',
    'DeleteCluster',
    'DeleteStack',
  ])('resumes after it was cancelled at %s', async step => {
    await start();
    await cloud.run('create');
    const signal = endAfter(step);
    expect((await cloud.run('delete', {}, { signal })).error).toMatchObject({
      message: 'cancelled',
    });

    const { error } = await cloud.run('delete');
    expect(error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it('deletes load balancers in AWS when the Kubernetes API is gone', async () => {
    let isThere = true;
    await start({ letsIn: () => isThere });
    await cloud.run('create');
    isThere = false;
    const { error, log } = await cloud.run('delete');

    expect(error).toBeUndefined();
    expect(log.join('\n')).toMatch(
      /API cannot be used.*Unauthorized.*deleted in AWS/,
    );
    await expectNothingLeft(cloud);
  });

  it('deletes network interfaces that the cluster left behind', async () => {
    await start({ aws: { leakedNetworkInterfaces: 2 } });
    await cloud.run('create');
    const { error, log } = await cloud.run('delete');

    expect(error).toBeUndefined();
    expect(
      log.filter(line => /^Deleted the network interface eni-/.test(line)),
    ).toHaveLength(2);
    await expectNothingLeft(cloud);
  });

  it('reports what AWS could not delete, and can be run again', async () => {
    await start();
    await cloud.run('create');
    cloud.aws.faults.add({
      operation: 'DeleteStack',
      times: 2,
      effect: {
        type: 'outcome',
        resource: 'Vpc',
        code: 'DependencyViolation',
        message: 'The vpc has dependencies and cannot be deleted.',
      },
    });
    const { error } = await cloud.run('delete');
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/could not delete.*Vpc: .*dependencies/s),
    });

    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it('refuses a cluster that somebody else created', async () => {
    await start();
    await cloud.run('create');
    await cloud.clients().eks.send(
      new UntagResourceCommand({
        resourceArn: 'arn:aws:eks:eu-west-1:123456789012:cluster/octopus',
        tagKeys: ['created-by'],
      }),
    );
    cloud.commands.length = 0;
    const { error } = await cloud.run('delete');

    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('not created by eks:create-cluster'),
    });
    expect(cloud.commands.filter(name => changing.test(name))).toEqual([]);
    const { client, space } = cloud.octopus;
    expect(await client.get<any[]>(`${space}/machines/all`)).toHaveLength(4);
  });

  it.each(['Fargate profile', 'node group'])(
    'refuses a cluster with a %s of somebody else',
    async kind => {
      await start();
      await cloud.run('create', { namespaces: ['kube-system'] });
      const { ctx } = testContext({ aws: cloud.clients() });
      const [profile] = await listProfiles(ctx, 'octopus');
      const group = await describeNodeGroup(ctx, 'octopus', 'ingress');
      await ctx.aws.eks.send(
        new UntagResourceCommand({
          resourceArn:
            kind === 'node group'
              ? group?.nodegroupArn
              : profile.fargateProfileArn,
          tagKeys: ['created-by'],
        }),
      );
      cloud.commands.length = 0;
      const { error } = await cloud.run('delete');

      expect(error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          `The ${kind} .* on the cluster octopus was not created by`,
        ),
      });
      expect(cloud.commands.filter(name => changing.test(name))).toEqual([]);
      const { client, space } = cloud.octopus;
      expect(await client.get<any[]>(`${space}/machines/all`)).toHaveLength(4);
    },
  );

  it('leaves the targets of a cluster of the same name that is elsewhere', async () => {
    await start();
    await cloud.run('create');
    const { client, space } = cloud.octopus;
    const path = `${space}/machines`;
    const [target] = await client.get<any[]>(`${path}/all`);
    await client.put(`${path}/${target.Id}`, {
      ...target,
      Endpoint: { ...target.Endpoint, ClusterUrl: 'https://other.example' },
    });
    expect((await cloud.run('delete')).error).toBeUndefined();

    expect(await client.get<any[]>(`${path}/all`)).toMatchObject([
      { Id: target.Id },
    ]);
    expect(await client.list<any>(`${space}/certificates`)).toHaveLength(1);
  });

  it.each([
    ['removes', '123456789012', 0],
    ['leaves, of another AWS account,', '210987654321', 4],
  ])('%s the targets of a cluster that is gone', async (_, account, left) => {
    await start();
    await cloud.run('create');
    await cloud.run('delete', { removeTargets: false });
    const { client, space } = cloud.octopus;
    const [certificate] = await client.list<any>(`${space}/certificates`);
    await client.put(`${space}/certificates/${certificate.Id}`, {
      ...certificate,
      Notes: certificate.Notes.replace(/\d{12}/, account),
    });
    const { error } = await cloud.run('delete');

    expect(error).toBeUndefined();
    expect(await client.get<any[]>(`${space}/machines/all`)).toHaveLength(left);
  });

  it('keeps a protected cluster unless told otherwise', async () => {
    await start();
    await cloud.run('create');
    await cloud.clients().eks.send(
      new UpdateClusterConfigCommand({
        name: 'octopus',
        deletionProtection: true,
      }),
    );
    const { ctx } = testContext({ aws: cloud.clients(), clock: fastClock() });
    await pollUntil(ctx, {
      ...{ what: 'Protection', expected: 1, deadline: 600_000 },
      probe: async () => {
        const cluster = await describeCluster(ctx, 'octopus');
        return cluster?.deletionProtection && cluster.status === 'ACTIVE'
          ? { status: 'on', done: true }
          : { status: 'off' };
      },
    });
    expect((await cloud.run('delete')).error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('disableDeletionProtection'),
    });
    const { client, space } = cloud.octopus;
    expect(await client.get<any[]>(`${space}/machines/all`)).toHaveLength(4);

    const told = { disableDeletionProtection: true };
    expect((await cloud.run('delete', told)).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it('leaves clusters of the same name in other regions alone', async () => {
    await start();
    await cloud.run('create');
    const { error, outputs } = await cloud.run('delete', {
      region: 'eu-central-1',
      removeTargets: false,
    });
    expect(error).toBeUndefined();
    expect(outputs.plan).toBe('- nothing');
    const { clusters } = await cloud
      .clients()
      .eks.send(new ListClustersCommand({}));
    expect(clusters).toEqual(['octopus']);
  });

  it('waits for a deletion that somebody else started', async () => {
    await start();
    await cloud.run('create');
    const first = cloud.run('delete', {}, { task: 'task-1' });
    const second = cloud.run('delete', {}, { task: 'task-2' });
    expect((await first).error).toBeUndefined();
    expect((await second).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });
});
