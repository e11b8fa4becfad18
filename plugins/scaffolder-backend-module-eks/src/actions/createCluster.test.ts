import { DescribeNatGatewaysCommand } from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  ListAccessEntriesCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-eks';
import { X509Certificate } from 'node:crypto';
import { parse } from 'yaml';
import { fastClock } from '../__testUtils__/fastClock';
import { Cloud, startCloud } from '../__testUtils__/startCloud';
import { testContext } from '../__testUtils__/testContext';
import { networkParameters } from '../stack/networkStack';
import { readNetwork } from '../steps/ensureNetwork';
import { ensureStack } from '../steps/ensureStack';

jest.setTimeout(60_000);

const making = /^(Create|Associate|Delete|Update)/;

describe('eks:create-cluster', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const made = () => cloud.commands.filter(name => making.test(name));

  it('creates everything in an order that EKS accepts', async () => {
    const { outputs, log, error } = await cloud.run(
      'create',
      {},
      { clock: fastClock() },
    );

    expect(error).toBeUndefined();
    expect(made()[0]).toBe('CreateStack');
    expect(made()[1]).toBe('CreateCluster');
    expect([...made()].sort()).toEqual([
      'AssociateAccessPolicy',
      'CreateAddon',
      'CreateAddon',
      'CreateAddon',
      'CreateCluster',
      'CreateFargateProfile',
      'CreateFargateProfile',
      'CreateNodegroup',
      'CreateStack',
    ]);
    expect(outputs).toMatchObject({
      arn: 'arn:aws:eks:eu-west-1:123456789012:cluster/octopus',
      ingressHostname: expect.stringMatching(/\.elb\.eu-west-1\.amazonaws\./),
      version: expect.stringMatching(/^1\.\d+$/),
    });
    expect(log[0]).toMatch(/^The plan for the cluster octopus:\n1\. Cloud/);
    expect(log).toContainEqual(
      expect.stringMatching(
        /^Cluster octopus: CREATING \(\d+ s, usually 13 min\)$/,
      ),
    );
  });

  it('requests the control plane before the NAT gateway is ready, and the rest of the run after it', async () => {
    const states: unknown[] = [];
    cloud.onCommand(command => {
      if (command === 'CreateCluster' || command === 'CreateNodegroup') {
        const network = cloud
          .clients()
          .ec2.send(new DescribeNatGatewaysCommand({}));
        states.push(
          network.then(({ NatGateways }) => [
            command,
            NatGateways!.map(({ State }) => State),
          ]),
        );
      }
    });
    expect(
      (await cloud.run('create', {}, { clock: fastClock() })).error,
    ).toBeUndefined();
    expect(await Promise.all(states)).toEqual([
      ['CreateCluster', ['pending']],
      ['CreateNodegroup', ['available']],
    ]);
  });

  it('registers targets once their pods can run, while a profile for others is still being made', async () => {
    const order: string[] = [];
    const { sandbox } = cloud.octopus;
    sandbox.onExchange(({ method, url, status }: any) => {
      if (method === 'POST' && /machines$/.test(url) && status === 201) {
        order.push('target');
      }
    });
    cloud.onCommand(command => {
      if (command === 'CreateFargateProfile') {
        order.push('profile');
      }
    });
    const { outputs } = await cloud.run('create');
    expect(order).toEqual(['profile', 'profile', ...Array(4).fill('target')]);
    expect(outputs.plan).toContain(
      'Fargate profile for kube-system, development, test, production, feature-*\n6. Fargate profile for default\n',
    );
  });

  it('creates the cluster as the reference describes it', async () => {
    await cloud.run('create', {
      tags: { team: 'shop' },
      publicAccessCidrs: ['203.0.113.0/24'],
    });
    const { eks } = cloud.clients();
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'octopus' }),
    );
    expect(cluster).toMatchObject({
      accessConfig: { authenticationMode: 'API_AND_CONFIG_MAP' },
      upgradePolicy: { supportType: 'STANDARD' },
      resourcesVpcConfig: {
        endpointPublicAccess: true,
        endpointPrivateAccess: true,
        publicAccessCidrs: ['203.0.113.0/24'],
      },
      tags: {
        team: 'shop',
        'created-by': 'octopus-backstage',
        'octopus-backstage/cluster': 'octopus',
      },
    });
    expect(cluster!.resourcesVpcConfig!.subnetIds).toHaveLength(6);
    const { nodegroup } = await eks.send(
      new DescribeNodegroupCommand({
        clusterName: 'octopus',
        nodegroupName: 'ingress',
      }),
    );
    expect(nodegroup).toMatchObject({
      amiType: 'AL2023_x86_64_STANDARD',
      instanceTypes: ['t3a.small', 't3.small'],
      scalingConfig: { desiredSize: 1 },
      tags: { team: 'shop' },
    });
  });

  it('gives access to the principal of the Octopus account', async () => {
    await cloud.close();
    const octopusPrincipal = 'arn:aws:iam::123456789012:user/octopus/deploys';
    const { account } = cloud.aws.principal;
    cloud = await startCloud({
      aws: {
        principals: [
          {
            accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
            secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
            account,
            userId: 'AIDAI23HXX2EXAMPLE',
            arn: octopusPrincipal,
          },
        ],
      },
    });
    const { client, space } = cloud.octopus;
    await client.post(`${space}/accounts`, {
      Name: 'Deploys',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAI44QH8DHBEXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'je7MtGbClwBF/2Zp9Utk' },
    });
    const ambiguous = await cloud.run('create');
    expect(ambiguous.error?.message).toMatch(/one of 'AWS', 'Deploys'/);

    const { error } = await cloud.run('create', { octopusAccount: 'Deploys' });
    expect(error).toBeUndefined();
    const { accessEntries } = await cloud
      .clients()
      .eks.send(new ListAccessEntriesCommand({ clusterName: 'octopus' }));
    expect(accessEntries).toContain(octopusPrincipal);
  });

  it('continues with a warning when IAM does not know whose key the account has', async () => {
    const { client, space } = cloud.octopus;
    await client.post(`${space}/accounts`, {
      Name: 'Elsewhere',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAOFSOMEBODYELSE00',
      SecretKey: { HasValue: true, NewValue: 'secret' },
    });
    const { error, log } = await cloud.run('create', {
      octopusAccount: 'Elsewhere',
      dryRun: true,
    });
    expect(error).toBeUndefined();
    expect(log[0]).toMatch(
      /^Octopus might not get access to the cluster.*'octopusPrincipal'/,
    );
  });

  it('registers a verified target with a valid namespace for each environment', async () => {
    const { outputs } = await cloud.run('create');
    const { client, space } = cloud.octopus;
    const targets = await client.get<any[]>(`${space}/machines/all`);
    const [certificate] = await client.list<any>(`${space}/certificates`);

    expect(targets.map(({ Name }) => Name).sort()).toEqual([
      'octopus development',
      'octopus feature branch',
      'octopus production',
      'octopus test',
    ]);
    for (const target of targets) {
      expect(target.Roles).toEqual(['EKS_Reference_Cluster', 'Kubernetes']);
      expect(target.Endpoint).toMatchObject({
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: outputs.endpoint,
        ClusterCertificate: certificate.Id,
        SkipTlsVerification: 'False',
        Namespace: target.Name.replace('octopus ', '').replace(' ', '-'),
        Authentication: {
          AuthenticationType: 'KubernetesAws',
          ClusterName: 'octopus',
        },
      });
    }
    expect(outputs.targets).toContainEqual({
      id: expect.stringMatching(/^Machines-\d+$/),
      name: 'octopus feature branch',
      environment: 'Feature Branch',
      namespace: 'feature-branch',
      url: expect.stringContaining(`${space.replace('/api', '/app#')}/infra`),
    });
    const authority = new X509Certificate(
      cloud.kubernetes.authority.certificateAuthority,
    );
    expect(certificate.Thumbprint).toBe(
      authority.fingerprint.replace(/:/g, ''),
    );
  });

  it('outputs a kubeconfig and an entity without a secret', async () => {
    const { outputs, log } = await cloud.run('create');

    const config = parse(outputs.kubeconfig);
    expect(config.users[0].user.exec.args).toEqual([
      ...['eks', 'get-token', '--cluster-name', 'octopus'],
      ...['--region', 'eu-west-1', '--output', 'json'],
    ]);
    expect(config.clusters[0].cluster.server).toBe(outputs.endpoint);
    expect(outputs.entity).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: 'octopus',
        annotations: { 'kubernetes.io/api-server': outputs.endpoint },
      },
      spec: { type: 'kubernetes-cluster', owner: 'guests' },
    });
    expect(parse(outputs.entityYaml)).toEqual(outputs.entity);
    const shown = JSON.stringify([outputs, log]);
    expect(shown).not.toContain(cloud.aws.principal.secretAccessKey);
    expect(shown).not.toContain('k8s-aws-v1.');
  });

  it('changes nothing the second time', async () => {
    const first = await cloud.run('create');
    cloud.commands.length = 0;
    cloud.octopus.sandbox.clearRequests();
    const second = await cloud.run('create', {}, { task: 'task-2' });

    expect(second.error).toBeUndefined();
    expect(made()).toEqual(['AssociateAccessPolicy']);
    expect(
      cloud.octopus.sandbox
        .requests()
        .routes.filter(({ method }) => method !== 'GET'),
    ).toEqual([]);
    expect(second.outputs).toEqual(first.outputs);
  });

  it('only plans when asked to, and says what it costs', async () => {
    const { outputs, error } = await cloud.run('create', { dryRun: true });

    expect(error).toBeUndefined();
    expect(made()).toEqual([]);
    expect(outputs.summary).toMatch(/Dry run: nothing changed.*1\. Cloud/s);
    expect(outputs.plan).toMatch(
      /usually takes 1\d min, .*about \$0\.\d\d an hour \(\$\d+ a month\)/s,
    );
    expect(Object.keys(outputs).sort()).toEqual([
      'ingressHostname',
      'plan',
      'summary',
      'targets',
    ]);
  });

  it('works without nodes, without Octopus and without a network of its own', async () => {
    const network = await makeNetwork();
    cloud.commands.length = 0;

    const { error, outputs } = await cloud.run('create', {
      environments: [],
      nodeGroup: false,
      publicSubnets: network.publicSubnets,
      privateSubnets: network.privateSubnets,
      clusterRole: network.clusterRole,
      fargateRole: network.fargateRole,
    });

    expect(error).toBeUndefined();
    expect(made()).not.toContain('CreateStack');
    expect(made()).not.toContain('CreateNodegroup');
    expect(outputs.ingressHostname).toBe('');
    expect(outputs.targets).toEqual([]);
  });

  it("adopts somebody else's cluster only when asked to, and leaves it as it is", async () => {
    await cloud.run('create', { clusterName: 'octopus' });
    await disown();
    cloud.commands.length = 0;

    const refused = await cloud.run('create');
    expect(refused.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/not created by this action.*'adopt'/),
    });
    expect(made()).toEqual([]);

    const { error, outputs } = await cloud.run('create', {
      adopt: true,
      namespaces: ['kube-system', 'shop'],
    });
    expect(error).toBeUndefined();
    expect(outputs.plan).not.toMatch(/Add-ons|Node group|EKS control plane/);
    expect(made().sort()).toEqual([
      'AssociateAccessPolicy',
      'CreateFargateProfile',
    ]);
  });

  /** A network that somebody may have created before. */
  async function makeNetwork() {
    const { ctx } = testContext({ aws: cloud.clients(), clock: fastClock() });
    const parameters = networkParameters({
      ...{ cluster: 'octopus', region: 'eu-west-1', hasFargate: true },
      zones: ['eu-west-1a', 'eu-west-1b'],
    });
    const options = { cluster: 'octopus', parameters, tags: {}, task: 'other' };
    const stack = await ensureStack(ctx, {
      name: 'network',
      ...options,
      clearDeadStack: () => Promise.reject(new Error('There is none')),
    });
    return readNetwork(stack, {});
  }

  async function disown(): Promise<void> {
    await cloud.clients().eks.send(
      new UntagResourceCommand({
        resourceArn: 'arn:aws:eks:eu-west-1:123456789012:cluster/octopus',
        tagKeys: ['created-by'],
      }),
    );
  }
});
