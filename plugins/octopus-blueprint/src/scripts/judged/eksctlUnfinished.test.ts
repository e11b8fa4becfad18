import { describeEksctl, expectSuccess } from '../__testUtils__/describeEksctl';
import { wholeCluster, wholeIn } from '../__testUtils__/wholeCluster';

jest.setTimeout(15 * 60_000);

/** The situations follow from each other. */
describeEksctl('A cluster that was left unfinished', judge => {
  const aws = (line: string) => judge().aws(line);
  const stacks = () =>
    aws('cloudformation describe-stacks --query Stacks[].StackName');

  it('ends with a message of its own when eksctl fails after the control plane', async () => {
    judge().cloud.aws.faults.add({
      service: 'eks',
      operation: 'CreateAddon',
      times: 1,
      effect: {
        type: 'error',
        code: 'InvalidParameterException',
        message: 'Not now',
      },
    });
    const result = await judge().run('create-eks-cluster');
    expect(result.exitCode).toBe(1);
    expect(result.failure).toMatch(
      /^eksctl could not make the cluster octopus: .*Run this again/,
    );
    expect(await wholeIn(judge())).toEqual({
      addOns: [],
      nodeGroups: [],
      profiles: [],
    });
  });

  it('is completed by the next run, add-ons first', async () => {
    const result = await judge().run('create-eks-cluster');
    expectSuccess(result);
    const created = result.callsOf('eksctl').map(({ args }) => args[1]);
    expect([...new Set(created)]).toEqual([
      'addon',
      'nodegroup',
      'fargateprofile',
    ]);
    expect(await wholeIn(judge())).toEqual(wholeCluster);
  });

  it('gets back what somebody took away', async () => {
    await aws(
      'eks delete-addon --cluster-name octopus --addon-name kube-proxy',
    );
    await aws(
      'eks delete-fargate-profile --cluster-name octopus --fargate-profile-name fp-test',
    );
    judge().cloud.aws.clock.advance(60 * 60_000);
    const result = await judge().run('create-eks-cluster');
    expectSuccess(result);
    expect(await wholeIn(judge())).toEqual(wholeCluster);
  });

  it('leaves stacks when the cluster is gone, and eksctl can do nothing about them', async () => {
    const { cloud, eksctl } = judge();
    const later = () => cloud.aws.clock.advance(60 * 60_000);
    await aws(
      'eks delete-nodegroup --cluster-name octopus --nodegroup-name ingress',
    );
    for (const name of wholeCluster.profiles) {
      await aws(
        `eks delete-fargate-profile --cluster-name octopus --fargate-profile-name ${name}`,
      );
      later();
    }
    await aws('eks delete-cluster --name octopus');
    later();
    const before = await stacks();
    expect(before.split('\t').sort()).toEqual([
      'eksctl-octopus-cluster',
      'eksctl-octopus-nodegroup-ingress',
    ]);

    const deletion = await eksctl(
      ...['delete', 'cluster', '--name', 'octopus', '--region', 'eu-west-1'],
      ...['--wait', '--disable-nodegroup-eviction'],
    );
    expect(deletion.exitCode).toBe(1);
    expect(deletion.output).toContain('No cluster found for name: octopus');
    const creation = await eksctl(
      ...['create', 'cluster', '--name', 'octopus', '--region', 'eu-west-1'],
      ...['--without-nodegroup', '--version', '1.35'],
    );
    expect(creation.exitCode).toBe(1);
    expect(creation.output).toMatch(
      /AlreadyExistsException: Stack \[eksctl-octopus-cluster\] already exists/,
    );
    expect(await stacks()).toBe(before);
  });

  it('is told to delete them before it makes the cluster anew', async () => {
    const result = await judge().run('create-eks-cluster');
    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('Run Delete EKS Cluster');
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('is removed by Delete EKS Cluster, the stack of the cluster last', async () => {
    const result = await judge().run('delete-eks-cluster');
    expectSuccess(result);
    expect(result.highlights[0]).toContain('stacks that were left of it');
    expect(await stacks()).toBe('');
    expect(
      await aws(
        'ec2 describe-nat-gateways --filter Name=state,Values=pending,available --query NatGateways',
      ),
    ).toBe('');
  });
});
