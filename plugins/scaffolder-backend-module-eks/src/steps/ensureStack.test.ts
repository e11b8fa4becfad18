import { StackStatus } from '@aws-sdk/client-cloudformation';
import { CreateClusterCommand } from '@aws-sdk/client-eks';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, region, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { ownTags, tagList } from '../aws/tags';
import { describeCluster } from '../eks/clusters';
import { tearDownStack } from '../removal/tearDownStack';
import { deleteStack } from '../stack/deleteStack';
import { describeStack, stackStates } from '../stack/stackState';
import { readNetwork } from './ensureNetwork';
import { networkParameters } from '../stack/networkStack';
import { ensureStack } from './ensureStack';

jest.setTimeout(60_000);

const name = 'octopus-eks-network';

describe('ensureStack', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const contextOf = () =>
    testContext({ aws: cloud.clients(), clock: fastClock() }).ctx;
  const ensure = (
    task = 'task-1',
    onGone?: () => void,
    more: Partial<Parameters<typeof ensureStack>[1]> = {},
  ) => {
    const ctx = contextOf();
    return ensureStack(ctx, {
      ...{ name, cluster: 'octopus' },
      parameters: networkParameters({
        ...{ cluster: 'octopus', region, hasFargate: true },
        zones: ['eu-west-1a', 'eu-west-1b'],
      }),
      ...{ tags: {}, task, onGone },
      clearDeadStack: stack => tearDownStack(ctx, stack, 'octopus'),
      ...more,
    });
  };
  /** As if a cluster were requested in a stack as soon as it is seen being created. */
  const requestingCluster = () => {
    let isInUse = false;
    return {
      whileCreating: async () => {
        isInUse = true;
      },
      isInUse: () => isInUse,
    };
  };
  const put = (status: StackStatus) =>
    cloud.aws.putStack({
      ...{ region, name, status },
      tags: tagList(ownTags('octopus')),
    });
  const made = () =>
    cloud.commands.filter(command => /^(Create|Delete)Stack/.test(command));
  const inState = (state: string) =>
    Object.values(StackStatus).filter(one => stackStates[one] === state);

  it('uses a usable stack as it is', async () => {
    const { StackId } = await ensure();
    for (const status of inState('usable')) {
      put(status);
      expect(await ensure('task-2')).toMatchObject({ StackId });
    }
    expect(made()).toEqual(['CreateStack']);
  });

  it('replaces a dead stack', async () => {
    for (const status of inState('dead')) {
      const { StackId } = await ensure();
      put(status);
      const anew = await ensure('task-2');
      expect(anew.StackStatus).toBe('CREATE_COMPLETE');
      expect(anew.StackId).not.toBe(StackId);
    }
  });

  it('refuses at once a stack that somebody has to repair', async () => {
    await ensure();
    for (const status of inState('stuck')) {
      put(status);
      await expect(ensure()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          new RegExp(`change failed \\(${status}\\).*Roll it back`),
        ),
      });
    }
    expect(made()).toEqual(['CreateStack']);
  });

  it('refuses at once a change set that nobody executed', async () => {
    put('REVIEW_IN_PROGRESS');
    await expect(ensure()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/only a change set.*Delete that stack/),
    });
    expect(made()).toEqual([]);
  });

  it.each(inState('changing'))('waits while it is %s', async status => {
    const { StackId } = await ensure();
    put(status);
    cloud.aws.clock.after(60_000, () => put('UPDATE_COMPLETE'));
    expect(await ensure()).toMatchObject({
      StackId,
      StackStatus: 'UPDATE_COMPLETE',
    });
  });

  it.each(['octopus', 'guest'])(
    'keeps a dead stack while the cluster %s is in its network',
    async cluster => {
      const { clusterRole, privateSubnets, publicSubnets } = readNetwork(
        await ensure(),
        {},
      );
      const ctx = contextOf();
      await ctx.aws.eks.send(
        new CreateClusterCommand({
          name: cluster,
          roleArn: clusterRole,
          resourcesVpcConfig: {
            subnetIds: [...publicSubnets, ...privateSubnets],
          },
        }),
      );
      put('DELETE_FAILED');
      await expect(ensure()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          `The cluster ${cluster} is in .*Delete the cluster first`,
        ),
      });
      expect(made()).toEqual(['CreateStack']);
      expect(await describeCluster(ctx, cluster)).toBeDefined();
    },
  );

  it('says so when the stack is deleted while it is being created', async () => {
    const gone = jest.fn();
    const deleting = async () => {
      const ctx = contextOf();
      const stack = await describeStack(ctx, name);
      await deleteStack(ctx, stack!.StackId!);
    };
    let deletion: Promise<void> | undefined;
    cloud.onCommand(command => {
      if (command === 'CreateStack') {
        deletion ??= deleting();
      }
    });
    await expect(ensure('task-1', gone)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(
        'was deleted while it was being created',
      ),
    });
    await deletion;
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('says so when the stack is deleted in part while it is being created', async () => {
    const gone = jest.fn();
    cloud.onCommand(command => {
      if (command === 'CreateStack') {
        put('DELETE_FAILED');
      }
    });
    await expect(ensure('task-1', gone)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /was deleted in part while it was being created, by eks:delete-cluster.*what is left of the stack is then removed/,
      ),
    });
    expect(gone).not.toHaveBeenCalled();
  });

  it.each<[StackStatus, string, number]>([
    ['ROLLBACK_COMPLETE', 'had been requested by then.*eks:delete-cluster', 1],
    ['ROLLBACK_FAILED', 'had been requested by then.*eks:delete-cluster', 0],
    ['DELETE_FAILED', 'was deleted in part while it was being created', 0],
    ['DELETE_COMPLETE', 'was deleted while it was being created', 1],
  ])(
    'makes no other stack when that of an earlier run ends as %s after a cluster was requested in it',
    async (status, message, gone) => {
      await ensure();
      put('CREATE_IN_PROGRESS');
      cloud.aws.clock.after(60_000, () => put(status));
      const onGone = jest.fn();
      await expect(
        ensure('task-1', onGone, requestingCluster()),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(message),
      });
      expect(made()).toEqual(['CreateStack']);
      expect(onGone).toHaveBeenCalledTimes(gone);
    },
  );

  it('does not wait for the rollback once a cluster was requested', async () => {
    cloud.aws.faults.add({
      operation: 'CreateStack',
      effect: {
        ...{ type: 'outcome', resource: 'NatGateway', late: true },
        ...{ code: 'InternalError', message: 'NatGateway is in state failed' },
      },
    });
    await expect(
      ensure('task-1', undefined, requestingCluster()),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /NatGateway is in state failed.*had been requested by then/,
      ),
    });
    expect((await describeStack(contextOf(), name))?.StackStatus).toBe(
      'ROLLBACK_IN_PROGRESS',
    );
  });
});
