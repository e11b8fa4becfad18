import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import {
  ListAddonsCommand,
  ListFargateProfilesCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

const steps = [
  'CreateStack',
  'CreateCluster',
  'CreateAddon',
  'CreateNodegroup',
  'AssociateAccessPolicy',
  'CreateFargateProfile',
];

/** Cancels a run as soon as a command has succeeded for the nth time. */
function endAfter(cloud: Cloud, command: string, nth = 1) {
  const cancel = new AbortController();
  const reason = new Error('The task was cancelled');
  let seen = 0;
  let abortedAt = 0;
  cloud.onCommand(name => {
    seen += name === command ? 1 : 0;
    if (name === command && seen === nth) {
      abortedAt = Date.now();
      cancel.abort(reason);
    }
  });
  return { signal: cancel.signal, reason, since: () => Date.now() - abortedAt };
}

describe('eks:create-cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  async function expectWhole(): Promise<void> {
    const { eks, ec2 } = cloud.clients();
    const clusterName = 'octopus';
    const profiles = await eks.send(
      new ListFargateProfilesCommand({ clusterName }),
    );
    expect(profiles.fargateProfileNames).toHaveLength(2);
    const groups = await eks.send(new ListNodegroupsCommand({ clusterName }));
    expect(groups.nodegroups).toEqual(['ingress']);
    const { addons } = await eks.send(new ListAddonsCommand({ clusterName }));
    expect([...addons!].sort()).toEqual(['coredns', 'kube-proxy', 'vpc-cni']);
    const { Vpcs } = await ec2.send(
      new DescribeVpcsCommand({
        Filters: [{ Name: 'tag:created-by', Values: ['octopus-backstage'] }],
      }),
    );
    expect(Vpcs).toHaveLength(1);
    const { client, space } = cloud.octopus;
    expect(await client.get<any[]>(`${space}/machines/all`)).toHaveLength(4);
    expect(await client.list<any>(`${space}/certificates`)).toHaveLength(1);
  }

  it.each([
    ...steps.map(step => [step, 1] as const),
    ['CreateFargateProfile', 2] as const,
    ['CreateAddon', 3] as const,
  ])(
    'is cancelled within seconds after %s (%d), says what is there, and goes on later',
    async (step, nth) => {
      const { signal, reason, since } = endAfter(cloud, step, nth);
      const { error, log } = await cloud.run('create', {}, { signal });
      expect(since()).toBeLessThan(10_000);
      expect(error).toBe(reason);
      const parts =
        step === 'CreateStack' ? /NAT gateway/ : /NAT .*EKS control plane/;
      expect(log.at(-1)).toMatch(/^What was created remains, and costs money/);
      expect(log.at(-1)).toMatch(parts);

      // A retry of the task and a new task find the same.
      const resumed = await cloud.run('create', {}, { task: `again-${nth}` });
      expect(resumed.error).toBeUndefined();
      expect(resumed.outputs.targets).toHaveLength(4);
      await expectWhole();
    },
  );

  // EKS refuses an add-on that exists, so requesting it again does no harm.
  it.each(steps.filter(step => step !== 'CreateAddon'))(
    'continues when the portal dies before it hears of %s',
    async step => {
      cloud.aws.faults.add({
        operation: step,
        times: 3,
        effect: { type: 'lostAnswer' },
      });
      const { error } = await cloud.run('create');
      expect(error).toMatchObject({ name: 'ServiceUnavailableError' });

      const resumed = await cloud.run('create');
      expect(resumed.error).toBeUndefined();
      expect(resumed.outputs.targets).toHaveLength(4);
      await expectWhole();
    },
  );

  it('is cancelled while it registers targets, and creates none twice', async () => {
    const cancel = new AbortController();
    let targets = 0;
    cloud.octopus.sandbox.onExchange(({ method, url, status }: any) => {
      if (method === 'POST' && /machines$/.test(url) && status === 201) {
        targets += 1;
        if (targets === 2) {
          cancel.abort(new Error('cancelled'));
        }
      }
    });
    const { error } = await cloud.run('create', {}, { signal: cancel.signal });
    expect(error).toMatchObject({ message: 'cancelled' });
    expect((await cloud.run('create')).error).toBeUndefined();
    await expectWhole();
  });
});
