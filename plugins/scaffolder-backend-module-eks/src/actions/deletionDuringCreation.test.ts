import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { Moment, takeTurns } from '../__testUtils__/takeTurns';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';

jest.setTimeout(60_000);

const moment = (text: string): Moment => {
  const [command, nth] = text.split(' ');
  return { command, nth: Number(nth) };
};

/** When deletion has just asked CloudFormation to delete the stack: it has described that twice before. */
const stackIsGoing = moment('DescribeStacks 3');

const byWhom = 'by eks:delete-cluster or by somebody else';
const deleted = `^The cluster octopus was deleted while it was being created, ${byWhom}: `;
const stack = 'its CloudFormation stack octopus-eks-octopus-\\w{6}';

/** Deletion begins at a moment of the creation, and is at a certain point when creation continues. */
describe('eks:create-cluster, when eks:delete-cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  async function expectDeletable(deletion: { error?: Error }) {
    if (deletion.error) {
      expect(deletion.error.message).toMatch(/run this again\.$/);
      expect((await cloud.run('delete')).error).toBeUndefined();
    }
    await expectNothingLeft(cloud);
  }

  it.each([2, 3])(
    'ends before the stack is requested (DescribeStacks %d), creates everything',
    async nth => {
      const { creation, deletion } = await takeTurns(cloud, {
        createUntil: { command: 'DescribeStacks', nth },
      });
      expect(creation.error).toBeUndefined();
      expect(deletion.error).toBeUndefined();
      expect(deletion.outputs.plan).toBe('- nothing');
    },
  );

  it.each([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])(
    'deletes a stack that is being created (DescribeStacks %d), says so',
    async nth => {
      const { creation, deletion } = await takeTurns(cloud, {
        createUntil: { command: 'DescribeStacks', nth },
      });
      expect(creation.error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          `^The stack octopus-eks-octopus-\\w{6} was deleted while it was being created, ${byWhom}. Nothing is left of it. Run this again`,
        ),
      });
      expect(creation.log.join('\n')).not.toContain('costs money');
      expect(deletion.error).toBeUndefined();
      await expectNothingLeft(cloud);
    },
  );

  it.each<[string, string]>([
    // Before the cluster is requested, and before its role is asked for again.
    ['DescribeCluster 3', 'its CloudFormation stack is gone'],
    ['CreateCluster 1', 'its CloudFormation stack is gone'],
    ['CreateNodegroup 1', 'its .* stack is gone, and the EKS cluster is gone'],
    ['CreateAddon 1', 'its .* stack is gone, and the EKS cluster is gone'],
  ])('ends at %s, says that %s', async (createUntil, text) => {
    const { creation, deletion } = await takeTurns(cloud, {
      createUntil: moment(createUntil),
    });
    expect(creation.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        `${deleted}${text}\\. If you still want the cluster, run this again\\. \\(.+\\)$`,
      ),
    });
    expect(deletion.error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it.each<[string, string, RegExp]>([
    [
      'CreateNodegroup 1',
      `${stack} is being deleted, and the EKS cluster is gone. If you still want the cluster, wait until the deletion has ended, then run this again`,
      /^Somebody is deleting this, .*: NAT gateway.*Run this again to go on, once the deletion has ended/,
    ],
    [
      'CreateAddon 3',
      `${stack} is being deleted, and the EKS cluster is gone. If you still want the cluster, wait until the deletion has ended, then run this again`,
      /^Somebody is deleting this, .*: NAT gateway/,
    ],
    [
      // The NAT gateway goes first. The cluster is created nevertheless, and keeps its subnets.
      'CreateCluster 1',
      `${stack} is deleted in part \\(DELETE_FAILED\\), and the EKS cluster remains \\(CREATING\\). If you still want the cluster, delete what remains with eks:delete-cluster, then run this again`,
      /NAT gateway and its address, EKS control plane.*Run this again to go on\./,
    ],
  ])(
    'is deleting the stack at %s, says what is left',
    async (createUntil, text, costs) => {
      const { creation, deletion } = await takeTurns(cloud, {
        createUntil: moment(createUntil),
        deleteUntil: stackIsGoing,
      });
      expect(creation.error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(`${deleted}${text}`),
      });
      expect(creation.log.at(-1)).toMatch(costs);
      await expectDeletable(deletion);
    },
  );

  it('deletes a cluster that was requested and never seen, says so', async () => {
    const { creation, deletion } = await takeTurns(cloud, {
      createUntil: moment('DescribeCluster 4'),
      deleteUntil: stackIsGoing,
    });
    expect(creation.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        `${deleted}${stack} is being deleted\\. If you still want`,
      ),
    });
    await expectDeletable(deletion);
  });

  it('has found no cluster and deletes the stack too late, creates everything', async () => {
    const { creation, deletion } = await takeTurns(cloud, {
      createUntil: moment('CreateCluster 1'),
      deleteUntil: moment('DeleteStack 1'),
    });
    expect(creation.error).toBeUndefined();
    expect(deletion.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /Meanwhile the cluster octopus was created in its network\. Cancel the task that creates it, and run this again\.$/,
      ),
    });
    await expectDeletable(deletion);
  });
});
