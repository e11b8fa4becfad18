import {
  DescribeNodegroupCommand,
  ListAccessEntriesCommand,
  ListFargateProfilesCommand,
} from '@aws-sdk/client-eks';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { Cloud, startCloud } from '../__testUtils__/startCloud';

jest.setTimeout(60_000);

describe('eks:create-cluster outside the partition aws', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const changes = () =>
    cloud.commands.filter(name => /^(Create|Delete|Update)/.test(name));

  it.each([
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
    ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
  ])('creates a cluster in %s', async (region, partition, suffix) => {
    const { outputs, error } = await cloud.run('create', { region });
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({
      arn: `arn:${partition}:eks:${region}:123456789012:cluster/octopus`,
      ingressHostname: expect.stringContaining(`.elb.${region}.${suffix}`),
    });
    expect(outputs.targets).toHaveLength(4);
    const { accessEntries } = await cloud
      .clients(region)
      .eks.send(new ListAccessEntriesCommand({ clusterName: 'octopus' }));
    expect(accessEntries).toContain(
      `arn:${partition}:iam::123456789012:user/sandbox`,
    );
  });

  it('knows before anything is created that GovCloud has no Fargate', async () => {
    const { error } = await cloud.run('create', { region: 'us-gov-west-1' });
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /Fargate in us-gov-west-1: AWS GovCloud \(US\).*'namespaces' to an empty list/,
      ),
    });
    expect(changes()).toEqual([]);
  });

  it('says where nobody knows whether there is Fargate', async () => {
    const { log } = await cloud.run('create', {
      region: 'us-iso-east-1',
      dryRun: true,
    });
    expect(log).toContainEqual(
      expect.stringMatching(/^AWS does not publish .* AWS ISO \(US\)/),
    );
  });

  it('creates a cluster without Fargate when asked to', async () => {
    const region = 'us-gov-west-1';
    const { outputs, error } = await cloud.run('create', {
      region,
      namespaces: [],
    });
    expect(error).toBeUndefined();
    expect(outputs.plan).toMatch('No Fargate profile: all pods run on nodes');
    expect(outputs.consoleUrl).toMatch(
      'https://us-gov-west-1.console.amazonaws-us-gov.com/',
    );
    const { eks, iam } = cloud.clients(region);
    const clusterName = 'octopus';
    const { fargateProfileNames } = await eks.send(
      new ListFargateProfilesCommand({ clusterName }),
    );
    expect(fargateProfileNames).toEqual([]);
    const { nodegroup } = await eks.send(
      new DescribeNodegroupCommand({ clusterName, nodegroupName: 'ingress' }),
    );
    expect(nodegroup!.status).toBe('ACTIVE');
    const { Roles } = await iam.send(new ListRolesCommand({}));
    expect(Roles!.map(({ RoleName }) => RoleName)).not.toContainEqual(
      expect.stringContaining('FargateRole'),
    );
  });

  it('says that a stack without a role for Fargate cannot have profiles', async () => {
    await cloud.run('create', { namespaces: [] });
    const { error } = await cloud.run('create');
    expect(error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('made for a cluster without Fargate'),
    });
  });
});
