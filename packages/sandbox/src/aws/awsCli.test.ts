import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTools, runTool } from '../http/__testUtils__/tools';
import { ServedSandbox } from '../octopus/serve';
import { createAwsSandbox, serveAwsSandbox } from './createAwsSandbox';

describeWithTools('AWS sandbox, asked by the aws CLI', ['aws'], () => {
  const sandbox = createAwsSandbox({
    clusters: { 'eu-west-1': [{ name: 'first', status: 'ACTIVE' }] },
  });
  let served: ServedSandbox;
  let home: string;

  const aws = (...args: string[]) =>
    runTool('aws', args, {
      HOME: home,
      AWS_ENDPOINT_URL: served.url,
      AWS_DEFAULT_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: sandbox.principal.accessKeyId,
      AWS_SECRET_ACCESS_KEY: sandbox.principal.secretAccessKey,
      AWS_MAX_ATTEMPTS: '1',
    });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'aws-cli-'));
    served = await serveAwsSandbox(sandbox);
  });
  afterAll(async () => {
    await served.close();
    await rm(home, { recursive: true });
  });

  it('says who asks', async () => {
    const { stdout } = await aws('sts', 'get-caller-identity');
    expect(JSON.parse(stdout)).toEqual({
      UserId: sandbox.principal.userId,
      Account: sandbox.principal.account,
      Arn: sandbox.principal.arn,
    });
  }, 30_000);

  it('lists and describes clusters', async () => {
    const { stdout } = await aws('eks', 'list-clusters');
    expect(JSON.parse(stdout)).toEqual({ clusters: ['first'] });
    await expect(
      aws('eks', 'describe-cluster', '--name', 'none'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: none.',
      ),
    });
  }, 30_000);

  it('refuses what it does not have', async () => {
    await expect(
      aws('eks', 'list-addons', '--cluster-name', 'first'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining('(UnknownOperationException)'),
    });
  }, 30_000);
});
