import { createKubernetesSandbox } from '@octopus-backstage/emulator-kubernetes';
import { dieAtWrite } from '../__testUtils__/dieAtWrite';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

type Fault = Parameters<Cloud['aws']['faults']['add']>[0];

describe('eks:create-cluster survives', () => {
  let cloud: Cloud;
  const start = async (options: Parameters<typeof startCloud>[0] = {}) => {
    cloud = await startCloud(options);
    return cloud;
  };
  const fault = (operation: string, effect: Fault['effect'], more = {}) =>
    cloud.aws.faults.add({ operation, effect, ...more });
  const count = (command: string) =>
    cloud.commands.filter(name => name === command).length;
  afterEach(() => cloud.close());

  it('throttling of all requests', async () => {
    await start();
    for (const operation of [
      ...['CreateStack', 'DescribeStacks', 'CreateCluster', 'DescribeCluster'],
      ...['CreateFargateProfile', 'CreateNodegroup', 'DescribeAddon'],
    ]) {
      fault(operation, { type: 'throttled' }, { nth: 2 });
      fault(operation, { type: 'throttled' }, { nth: 5 });
    }
    const { error, outputs } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(outputs.targets).toHaveLength(4);
  });

  it('a long spell of throttling during a wait', async () => {
    await start();
    const stop = cloud.onCommand(command => {
      if (command === 'CreateCluster') {
        stop();
        fault('DescribeCluster', { type: 'throttled' }, { times: 9 });
      }
    });
    const { error, log } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(
        /^Cluster octopus: status not available: Rate exceeded/,
      ),
    );
  });

  it('a connection that breaks, and answers that are lost', async () => {
    await start();
    fault('CreateStack', { type: 'lostAnswer' }, { times: 1 });
    fault('CreateCluster', { type: 'lostAnswer' }, { times: 1 });
    fault('CreateFargateProfile', { type: 'lostAnswer' }, { times: 1 });
    fault('DescribeCluster', { type: 'reset' }, { nth: 9 });
    const { error, outputs } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(outputs.targets).toHaveLength(4);
  });

  it('a role that EKS does not see yet', async () => {
    await start();
    const refuse = (operation: string, message: string) =>
      fault(
        operation,
        { type: 'error', code: 'InvalidParameterException', message },
        { times: 3 },
      );
    refuse(
      'CreateCluster',
      'Role could not be assumed because the trusted entity is not correct',
    );
    refuse(
      'CreateFargateProfile',
      'Misconfigured PodExecutionRole Trust Policy; Please add the eks-fargate-pods.amazonaws.com Service Principal',
    );
    const { error, log } = await cloud.run(
      'create',
      {},
      { clock: fastClock() },
    );
    expect(error).toBeUndefined();
    expect(log).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Waiting to create the cluster octopus: its role is not known everywhere yet \(\d+ s\)$/,
        ),
        expect.stringMatching(/^Waiting to create the Fargate profile .*role/),
      ]),
    );
  });

  it('a zone without EKS', async () => {
    await start({ aws: { zonesWithoutEks: ['euw1-az1'] } });
    const { error, log } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(
        /^EKS does not have capacity .* uses eu-west-1\w and eu-w/,
      ),
    );
  });

  it('a zone without Fargate', async () => {
    await start({ aws: { zonesWithoutFargate: ['eu-west-1b'] } });
    const { error, log } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(/^Fargate does not run in the zone of subnet-/),
    );
    // The second profile does not try that subnet again.
    expect(log.filter(line => line.includes('does not run'))).toHaveLength(1);
  });

  it('a first profile that is refused because the cluster is busy', async () => {
    await start();
    fault(
      'CreateFargateProfile',
      {
        type: 'error',
        code: 'ResourceInUseException',
        message:
          'Cannot create Fargate Profile because cluster octopus currently has update in progress',
        status: 409,
      },
      { times: 3 },
    );
    const { error, log } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(count('CreateFargateProfile')).toBe(2);
    expect(log).toContainEqual(
      expect.stringMatching(/^Waiting to create the Fargate profile .*busy/),
    );
  });

  it('two tasks for the same cluster at once', async () => {
    await start();
    const results = await Promise.all([
      cloud.run('create', {}, { task: 'task-1' }),
      cloud.run('create', {}, { task: 'task-2' }),
    ]);
    expect(results.map(({ error }) => error)).toEqual([undefined, undefined]);
    const [first, second] = results;
    expect(second.outputs.targets.map((t: any) => t.name)).toEqual(
      first.outputs.targets.map((t: any) => t.name),
    );
    const { client, space } = cloud.octopus;
    const targets = await client.get<any[]>(`${space}/machines/all`);
    expect(targets).toHaveLength(4);
    expect(await client.list(`${space}/certificates`)).toHaveLength(1);
  });

  it('a token that expires in the middle', async () => {
    await start({ letsIn: nth => nth % 7 !== 0 });
    const { error } = await cloud.run('create');
    expect(error).toBeUndefined();
  });

  it('CoreDNS being degraded until its first pod runs', async () => {
    await start();
    fault(
      'CreateAddon',
      {
        type: 'outcome',
        code: 'InsufficientNumberOfReplicas',
        message: 'not the desired number of replicas',
      },
      { nth: 3 },
    );
    const { error, log } = await cloud.run('create');
    expect(error).toBeUndefined();
    expect(log).toContainEqual(
      expect.stringMatching(/^Add-on coredns: DEGRADED: Insufficient/),
    );
    expect(log).toContainEqual(
      expect.stringMatching(/^Add-on coredns: ACTIVE/),
    );
  });
});

describe('eks:create-cluster ends with a reason', () => {
  let cloud: Cloud;
  const start = async (options: Parameters<typeof startCloud>[0] = {}) => {
    cloud = await startCloud(options);
  };
  const fault = (operation: string, effect: Fault['effect'], more = {}) =>
    cloud.aws.faults.add({ operation, effect, ...more });
  const count = (command: string) =>
    cloud.commands.filter(name => name === command).length;
  afterEach(() => cloud.close());

  it('when a permission is taken away in the middle of a wait, at once', async () => {
    await start();
    let looks = 0;
    cloud.onCommand(command => {
      looks += command === 'DescribeCluster' ? 1 : 0;
      if (looks === 6) {
        fault('DescribeCluster', { type: 'denied' });
      }
    });
    const { error, log } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/eks:DescribeCluster.*permission/s),
    });
    expect(log.at(-1)).toMatch(
      /^What was created remains.*NAT gateway.*EKS control plane.*eks:delete-cluster with clusterName 'octopus'/,
    );
    // Nobody goes on asking: only why it failed and what stays is found out.
    const { operations } = cloud.aws.requests();
    const asked = operations.find(
      ({ operation }) => operation === 'DescribeCluster',
    );
    expect(looks).toBe(6);
    expect(asked!.count).toBeLessThanOrEqual(looks + 10);
  });

  it('when the credentials expire', async () => {
    await start();
    cloud.onCommand(command => {
      if (command === 'CreateStack') {
        fault('DescribeStacks', { type: 'expired' });
      }
    });
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining('Renew the AWS credentials'),
    });
  });

  it('when the cluster FAILED, with its health issues', async () => {
    await start();
    fault('CreateCluster', {
      type: 'outcome',
      code: 'Ec2SubnetNotFound',
      message: 'subnet-1 is gone',
    });
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /Ec2SubnetNotFound: subnet-1 is gone.*eks:delete-cluster/s,
      ),
    });
  });

  it('when the network fails; the next run creates it again', async () => {
    await start();
    fault(
      'CreateStack',
      {
        type: 'outcome',
        resource: 'NatAddress',
        code: 'AddressLimitExceeded',
        message: 'The maximum number of addresses has been reached.',
      },
      { times: 1 },
    );
    const first = await cloud.run('create');
    expect(first.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/NatAddress: .*maximum number of addr/),
    });
    // All of it was rolled back, so nothing costs money.
    expect(first.log.join('\n')).not.toContain('What was created remains');

    const second = await cloud.run('create', {}, { task: 'task-2' });
    expect(second.error).toBeUndefined();
    expect(second.log).toContainEqual(
      expect.stringMatching(/^The network failed earlier \(ROLLBACK_COMPLETE/),
    );
  });

  it('when the network fails after the control plane was requested, and says what to remove', async () => {
    await start();
    fault(
      'CreateStack',
      {
        ...{ type: 'outcome', resource: 'NatGateway', late: true },
        ...{ code: 'InternalError', message: 'NatGateway is in state failed' },
      },
      { times: 1 },
    );
    const first = await cloud.run('create');
    expect(count('CreateCluster')).toBe(1);
    expect(first.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /NatGateway is in state failed.* control plane had been requested by then\..*eks:delete-cluster, and run this again/,
      ),
    });
    expect(first.log.at(-1)).toMatch(
      /^What was created remains.*NAT gateway.*EKS control plane.*eks:delete-cluster/,
    );

    // The network that a cluster is in is not replaced under it.
    const again = await cloud.run('create');
    expect(again.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /The cluster octopus is in the network .*Delete the cluster first/,
      ),
    });
    expect((await cloud.run('delete')).error).toBeUndefined();
    expect((await cloud.run('create')).error).toBeUndefined();
  });

  it('when the network that a killed run began fails after the next one requested the control plane', async () => {
    await start();
    fault('CreateStack', {
      ...{ type: 'outcome', resource: 'NatGateway', late: true },
      ...{ code: 'InternalError', message: 'NatGateway is in state failed' },
    });
    const portal = dieAtWrite(cloud, /^aws CreateStack$/);
    const first = await cloud.run('create', {}, { signal: portal.signal });
    expect(first.error?.message).toMatch(/^killed at/);

    portal.comeBack();
    const second = await cloud.run('create');
    expect(second.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /NatGateway is in state failed.* control plane had been requested by then\./,
      ),
    });
    expect(count('CreateCluster')).toBe(1);
    // The response to the first request was lost with its portal.
    expect(count('CreateStack')).toBe(0);
    expect(count('DeleteStack')).toBe(0);
  });

  it.each([
    ['node group', 'CreateNodegroup', 'AsgInstanceLaunchFailures'],
    ['add-on', 'CreateAddon', 'ConfigurationConflict'],
  ])('when the %s fails; the next run creates it again', async (...row) => {
    const [what, operation, code] = row;
    await start();
    fault(operation, { type: 'outcome', code, message: 'No room' }, { nth: 1 });
    const first = await cloud.run('create');
    expect(first.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(`${what} .*${code}: No room`),
    });
    const second = await cloud.run('create');
    expect(second.error).toBeUndefined();
    expect(second.log.join('\n')).toMatch(
      new RegExp(`The ${what} .* failed earlier: ${code}`),
    );
  });

  it('when the API has a certificate of another authority, and sends it nothing', async () => {
    await start({
      certificateAuthority:
        createKubernetesSandbox().authority.certificateAuthority,
    });
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/own authority \((\w+)\)/),
    });
  });

  it('when the address of the API never resolves', async () => {
    await start({ endpoint: () => 'https://octopus.invalid' });
    const { error, log } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /Kubernetes API is not ready after \d min/,
      ),
    });
    expect(log).toContainEqual(
      expect.stringMatching(
        /^Kubernetes API: status not available: .*(ENOTFOUND|EAI_)/,
      ),
    );
  });

  it.each<
    [string, Parameters<typeof startCloud>[0], Record<string, unknown>, RegExp]
  >([
    [
      'quota',
      { aws: { quotas: { 'L-F678F1CE': 0 } } },
      {},
      /VPCs in the region \(\d of 0 used\)/,
    ],
    [
      'instance type',
      {
        aws: {
          instanceTypesNotOffered: {
            'eu-west-1a': ['t3a.small', 't3.small'],
            'eu-west-1b': ['t3a.small', 't3.small'],
            'eu-west-1c': ['t3a.small', 't3.small'],
          },
        },
      },
      {},
      /eu-west-1 does not have the instance types t3a\.small/,
    ],
    ['version', {}, { kubernetesVersion: '1.12' }, /does not offer.*1\.3\d/],
    [
      'environment',
      {},
      { environments: ['QA'] },
      /no environment 'QA'.*'Test'/,
    ],
    ['account', {}, { octopusAccount: 'Azure' }, /no AWS account 'Azure'/],
    ['zone', {}, { zones: ['eu-west-1z'] }, /not run in eu-west-1z/],
  ])('before anything is created: %s', async (_, options, input, message) => {
    await start(options);
    const { error } = await cloud.run('create', input);
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(cloud.commands.filter(name => /^Create/.test(name))).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'region',
      { ClusterUrl: 'https://A1.gr7.us-east-1.eks.amazonaws.com' },
      {},
    ],
    ['cluster', {}, { ClusterName: 'shop' }],
    ['account', { ClusterUrl: 'https://elsewhere' }, { AccountId: 'Other' }],
  ])(
    'before anything is made: target of another %s',
    async (_, endpoint, authentication) => {
      await start();
      const { client, space } = cloud.octopus;
      const path = `${space}/machines`;
      await cloud.run('create', { environments: ['Test'], nodeGroup: false });
      const [target] = await client.get<any[]>(`${path}/all`);
      const accounts = await client.get<any[]>(`${space}/accounts/all`);
      const other = await client.post<any>(`${space}/accounts`, {
        ...accounts[0],
        Id: undefined,
        Name: 'AWS elsewhere',
        SecretKey: { HasValue: true, NewValue: 'secret' },
      });
      const { Authentication } = target.Endpoint;
      await client.put(`${path}/${target.Id}`, {
        ...target,
        Endpoint: {
          ...target.Endpoint,
          ...endpoint,
          Authentication: {
            ...Authentication,
            ...authentication,
            ...(authentication.AccountId && { AccountId: other.Id }),
          },
        },
      });
      const before = await client.get<any[]>(`${path}/all`);
      cloud.commands.length = 0;
      const { error } = await cloud.run('create', { octopusAccount: 'AWS' });

      expect(error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining("target 'octopus test'"),
      });
      expect(cloud.commands.filter(name => /^Create/.test(name))).toEqual([]);
      expect(await client.get<any[]>(`${path}/all`)).toEqual(before);
    },
  );

  it('before anything is created: permission', async () => {
    await start();
    fault('CreateFargateProfile', { type: 'denied' });
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('eks:CreateFargateProfile'),
    });
    expect(cloud.commands.filter(name => /^Create/.test(name))).toEqual([]);
  });
});
