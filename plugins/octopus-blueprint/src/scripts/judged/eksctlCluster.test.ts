import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEksctl, expectSuccess } from '../__testUtils__/describeEksctl';
import { clusterConfig } from '../__testUtils__/clusterConfig';
import { wholeCluster, wholeIn } from '../__testUtils__/wholeCluster';

jest.setTimeout(15 * 60_000);

describeEksctl('Create EKS Cluster and Delete EKS Cluster', judge => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eksctl-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('write a configuration that eksctl takes as it is meant', async () => {
    const file = join(folder, 'cluster.yaml');
    writeFileSync(file, clusterConfig());
    const { exitCode, output } = await judge().eksctl(
      ...['create', 'cluster', '--config-file', file, '--dry-run'],
    );
    expect(output).toContain('supportType: STANDARD');
    expect(output).toMatch(/autoModeConfig:\n {2}enabled: false/);
    expect(output).toMatch(/addonsConfig:\n {2}disableDefaultAddons: true/);
    expect(output).not.toMatch(/Auto Mode will be enabled by default/);
    expect(exitCode).toBe(0);

    writeFileSync(file, clusterConfig().replace('volumeSize', 'volumSize'));
    const wrong = await judge().eksctl(
      ...['create', 'cluster', '--config-file', file, '--dry-run'],
    );
    expect(wrong.exitCode).toBe(1);
    expect(wrong.output).toContain('unknown field');
  });

  it('make a whole cluster', async () => {
    const result = await judge().run('create-eks-cluster');
    expectSuccess(result);
    expect(
      result.callsOf('eksctl').map(({ args }) => args.slice(0, 2)),
    ).toEqual([['create', 'cluster']]);
    expect(await wholeIn(judge())).toEqual(wholeCluster);
    expect(
      await judge().aws(
        'eks describe-cluster --name octopus --query cluster.[status,upgradePolicy.supportType,accessConfig.authenticationMode,tags."created-by"]',
      ),
    ).toBe(
      'ACTIVE\tSTANDARD\tAPI_AND_CONFIG_MAP\toctopus-reference-architecture',
    );
    expect(
      await judge().aws(
        'cloudformation describe-stacks --stack-name eksctl-octopus-cluster --query Stacks[0].EnableTerminationProtection',
      ),
    ).toBe('True');
  });

  it('change nothing of a cluster that is whole', async () => {
    const result = await judge().run('create-eks-cluster');
    expectSuccess(result);
    expect(result.callsOf('eksctl')).toEqual([]);
  });

  it('delete the cluster with all of its stacks', async () => {
    const result = await judge().run('delete-eks-cluster');
    expectSuccess(result);
    expect(result.highlights).toEqual([
      'The cluster octopus in eu-west-1 is deleted.',
    ]);
    const { aws } = judge();
    expect(await aws('eks list-clusters --query clusters')).toBe('');
    expect(await aws('cloudformation describe-stacks --query Stacks')).toBe('');
    expect(
      await aws(
        'ec2 describe-nat-gateways --filter Name=state,Values=pending,available --query NatGateways',
      ),
    ).toBe('');
  });
});
