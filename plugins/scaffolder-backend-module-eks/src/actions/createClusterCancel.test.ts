import { UntagResourceCommand } from '@aws-sdk/client-eks';
import { cancelAt } from '../__testUtils__/cancelAt';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { stateOf } from '../__testUtils__/stateOf';
import { systemClock } from '../context/Clock';

jest.setTimeout(120_000);

/** Shorter than the timeout of any single request. */
const SOON = 10_000;

describe('eks:create-cluster is cancelled', () => {
  let cloud: Cloud;
  let whole: Awaited<ReturnType<typeof stateOf>>;

  beforeAll(async () => {
    cloud = await startCloud();
    await cloud.run('create');
    whole = await stateOf(cloud);
    await cloud.close();
  });
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  async function expectGoesOn(): Promise<void> {
    expect((await cloud.run('create')).error).toBeUndefined();
    expect(await stateOf(cloud)).toEqual(whole);
  }

  it.each<[string, RegExp]>([
    ['asks who it is', /^aws GetCallerIdentity$/],
    ['looks for the cluster', /^aws GET \/clusters\/octopus$/],
    ['lists the instance types', /^aws DescribeInstanceTypeOfferings$/],
    ['lists the versions', /^aws GET \/cluster-versions$/],
    ['looks for the stack', /^aws DescribeStacks$/],
    ['counts networks', /^aws DescribeVpcs$/],
    ['counts addresses', /^aws DescribeAddresses$/],
    ['counts clusters', /^aws GET \/clusters$/],
    ['asks for permissions', /^aws SimulatePrincipalPolicy$/],
    ['looks at Octopus', /^octopus GET .*\/environments/],
  ])('while it %s, and nothing is there', async (_, what) => {
    const { signal, reason, since, writes } = cancelAt(cloud, what);
    const { error, log } = await cloud.run('create', {}, { signal });
    expect(error).toBe(reason);
    expect(since()).toBeLessThan(SOON);
    expect(writes).toEqual([]);
    expect(log.join('\n')).not.toMatch(/stays|may exist/);
  });

  const network = /^What was created remains, and costs money: NAT gateway/;
  const cluster = /^What was created remains.*NAT gateway.*EKS control plane/;
  it.each<[string, RegExp, number, RegExp]>([
    ['the stack', /^aws DescribeStacks$/, 5, network],
    ['the cluster', /^aws GET \/clusters\/octopus$/, 6, cluster],
    ['the first add-on', /^aws POST .*\/addons$/, 1, cluster],
    ['an add-on', /^aws GET .*\/addons\/vpc-cni$/, 2, cluster],
    ['CoreDNS', /^aws GET .*\/addons\/coredns$/, 2, cluster],
    ['the list of profiles', /^aws GET .*\/fargate-profiles$/, 1, cluster],
    ['a profile', /^aws GET .*\/fargate-profiles\/./, 3, cluster],
    ['the node group', /^aws GET .*\/node-groups\/ingress$/, 3, cluster],
    ['the Kubernetes API', /^kubernetes GET .*\/default$/, 1, cluster],
    ['the first namespace', /^kubernetes PATCH/, 1, cluster],
    ['the fifth object', /^kubernetes PATCH/, 5, cluster],
    ['the Service', /^kubernetes PATCH .*\/services\//, 1, /load balancer/],
    ['whose a Service is', /^kubernetes GET .*\/services\//, 1, cluster],
    ['the load balancer', /^kubernetes GET .*\/services\//, 2, /load balancer/],
    ['the certificate', /^octopus POST .*\/certificates$/, 1, cluster],
    ['the third target', /^octopus POST .*\/machines$/, 3, cluster],
  ])(
    'while it waits for %s, says what is there, and goes on later',
    async (...row) => {
      const [, what, nth, left] = row;
      const { signal, reason, since } = cancelAt(cloud, what, { nth });
      const { error, log } = await cloud.run('create', {}, { signal });
      expect(error).toBe(reason);
      expect(since()).toBeLessThan(SOON);
      expect(log.at(-1)).toMatch(left);
      await expectGoesOn();
    },
  );

  it('while it reads why the network failed', async () => {
    cloud.aws.faults.add({
      operation: 'CreateStack',
      times: 1,
      effect: {
        ...{ type: 'outcome', resource: 'NatAddress' },
        ...{ code: 'AddressLimitExceeded', message: 'No room' },
      },
    });
    const what = /^aws DescribeStackEvents$/;
    const { signal, reason, since } = cancelAt(cloud, what);
    const { error, log } = await cloud.run('create', {}, { signal });
    expect(error).toBe(reason);
    expect(since()).toBeLessThan(SOON);
    // CloudFormation rolled all of it back.
    expect(log.join('\n')).not.toMatch(/stays|may exist/);
    await expectGoesOn();
  });

  it.each([1, 12, 25])('in pause %d between two probes', async nth => {
    const cancel = new AbortController();
    const reason = new Error('The task was cancelled');
    const clock = fastClock();
    let pauses = 0;
    let abortedAt = 0;
    const { error, log } = await cloud.run(
      'create',
      {},
      {
        signal: cancel.signal,
        clock: {
          ...clock,
          sleep: async (ms, signal) => {
            pauses += 1;
            if (pauses !== nth) {
              return clock.sleep(ms, signal);
            }
            setImmediate(() => {
              abortedAt = Date.now();
              cancel.abort(reason);
            });
            return systemClock.sleep(60_000, signal);
          },
        },
      },
    );
    expect(error).toBe(reason);
    expect(Date.now() - abortedAt).toBeLessThan(SOON);
    expect(log.at(-1)).toMatch(network);
    await expectGoesOn();
  });

  it('when AWS does not respond either, and reports what it could not check', async () => {
    const what = /^aws POST .*\/node-groups$/;
    const { signal, reason, since, back } = cancelAt(cloud, what, {
      withAll: true,
    });
    const { error, log } = await cloud.run('create', {}, { signal });
    expect(error).toBe(reason);
    expect(since()).toBeLessThan(SOON);
    expect(log.at(-1)).toMatch(
      /^This may exist, .*NAT gateway.*EKS control plane.*one small node/,
    );
    back();
    await expectGoesOn();
  });
});

describe('eks:create-cluster reports of what stays', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  it('nothing that AWS refused to create', async () => {
    cloud.aws.faults.add({
      operation: 'CreateCluster',
      effect: { type: 'error', code: 'ResourceLimitExceededException' },
    });
    const { error, log } = await cloud.run('create');
    expect(error).toMatchObject({ name: 'InputError' });
    expect(log.at(-1)).toMatch(/^What was created remains.*NAT gateway/);
    expect(log.at(-1)).not.toContain('EKS control plane');
  });

  it('what it could not check', async () => {
    cloud.onCommand(command => {
      if (command === 'CreateNodegroup') {
        cloud.aws.faults.add({
          operation: 'DescribeNodegroup',
          effect: { type: 'denied' },
        });
      }
    });
    const { error, log } = await cloud.run('create');
    expect(error).toMatchObject({ name: 'NotAllowedError' });
    expect(log.at(-1)).toMatch(
      /^What was created remains.*EKS control plane.*This may exist as well, .*: one small node/,
    );
  });

  it('that an adopted cluster is not to be deleted', async () => {
    await cloud.run('create');
    await cloud.clients().eks.send(
      new UntagResourceCommand({
        resourceArn: 'arn:aws:eks:eu-west-1:123456789012:cluster/octopus',
        tagKeys: ['created-by'],
      }),
    );
    const { signal } = cancelAt(cloud, /^aws POST .*\/fargate-profiles$/);
    const { log } = await cloud.run(
      'create',
      { adopt: true, namespaces: ['shop'] },
      { signal },
    );
    expect(log.at(-1)).toMatch(
      /The cluster octopus was adopted: .*eks:delete-cluster refuses it/,
    );
    expect(log.at(-1)).not.toMatch(/run eks:delete-cluster|control plane/);
  });
});
