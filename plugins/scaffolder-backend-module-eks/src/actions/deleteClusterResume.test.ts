import { UpdateClusterConfigCommand } from '@aws-sdk/client-eks';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { describeCluster } from '../eks/clusters';
import { expectNothingLeft } from '../removal/__testUtils__/expectNothingLeft';
import { killAt } from '../removal/__testUtils__/killAt';
import { pollUntil } from '../waiting/pollUntil';

jest.setTimeout(60_000);

describe('eks:delete-cluster', () => {
  let cloud: Cloud;
  let canReach = true;
  beforeEach(async () => {
    canReach = true;
    cloud = await startCloud({
      aws: { leakedNetworkInterfaces: 2 },
      letsIn: () => canReach,
    });
    await cloud.run('create');
  });
  afterEach(() => cloud.close());

  const steps: [string, RegExp, number][] = [
    ['an Octopus target', /^octopus DELETE .*\/machines\//, 1],
    ['the last Octopus target', /^octopus DELETE .*\/machines\//, 4],
    ['the Octopus certificate', /^octopus DELETE .*\/certificates\//, 1],
    ['a Service of Kubernetes', /^kubernetes DELETE .*\/services\//, 1],
    ['a Fargate profile', /^aws DELETE .*\/fargate-profiles\//, 1],
    ['the second Fargate profile', /^aws DELETE .*\/fargate-profiles\//, 2],
    ['the node group', /^aws DELETE .*\/node-groups\//, 1],
    ['the cluster', /^aws DELETE \/clusters\/octopus /, 1],
    ['a network interface', /Action=DeleteNetworkInterface/, 1],
    ['the stack', /Action=DeleteStack/, 1],
  ];

  it.each(steps)(
    'goes on when the portal died before it heard of the deletion of %s',
    async (_, what, nth) => {
      const signal = killAt(cloud, what, nth);
      const { error } = await cloud.run('delete', {}, { signal });
      expect(error).toMatchObject({ message: 'killed' });

      expect((await cloud.run('delete')).error).toBeUndefined();
      await expectNothingLeft(cloud);
    },
  );

  it('resumes after it was cancelled while a load balancer was being deleted', async () => {
    const cancel = new AbortController();
    const clock = fastClock();
    let areGoing = false;
    const { fetch } = cloud.kubernetes;
    cloud.kubernetes.fetch = request => {
      areGoing ||= request.method === 'DELETE';
      return fetch(request);
    };
    const { error } = await cloud.run(
      'delete',
      {},
      {
        signal: cancel.signal,
        clock: {
          ...clock,
          sleep: (ms, signal) => {
            if (areGoing) {
              cancel.abort(new Error('cancelled'));
            }
            return clock.sleep(ms, signal);
          },
        },
      },
    );
    expect(error).toMatchObject({ message: 'cancelled' });

    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it.each([
    ['was cancelled', 'cancelled'],
    ['was killed', 'killed'],
  ])('resumes when it %s at a load balancer in AWS', async (_, message) => {
    canReach = false;
    const cancel = new AbortController();
    const kill = killAt(cloud, /Action=DeleteLoadBalancer/);
    if (message === 'cancelled') {
      kill.onabort = () =>
        setImmediate(() => cancel.abort(new Error('cancelled')));
    } else {
      kill.onabort = () => cancel.abort(kill.reason);
    }
    const { error } = await cloud.run('delete', {}, { signal: cancel.signal });
    expect(error).toMatchObject({ message });

    expect((await cloud.run('delete')).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  it('resumes after it was killed when it had switched off deletion protection', async () => {
    await protect();
    const told = { disableDeletionProtection: true };
    const signal = killAt(cloud, /update-config/);
    const { error } = await cloud.run('delete', told, { signal });
    expect(error).toMatchObject({ message: 'killed' });

    expect((await cloud.run('delete', told)).error).toBeUndefined();
    await expectNothingLeft(cloud);
  });

  async function protect(): Promise<void> {
    const { ctx } = testContext({ aws: cloud.clients(), clock: fastClock() });
    await ctx.aws.eks.send(
      new UpdateClusterConfigCommand({
        name: 'octopus',
        deletionProtection: true,
      }),
    );
    await pollUntil(ctx, {
      ...{ what: 'Protection', expected: 1, deadline: 3_600_000 },
      probe: async () => {
        const cluster = await describeCluster(ctx, 'octopus');
        return cluster?.deletionProtection && cluster.status === 'ACTIVE'
          ? { status: 'on', done: true }
          : { status: 'off' };
      },
    });
  }
});
