import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  awsTestClients,
  buildCluster,
  peerTool,
} from '@octopus-backstage/emulator-aws/testing';
import { describeWithTools, runTool } from '@octopus-backstage/contract';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import {
  createAuthority,
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';

const awsCli = peerTool('aws');

describeWithTools(
  'a cluster, reached by the kubeconfig of the aws CLI',
  ['kubectl', awsCli],
  () => {
    const authority = createAuthority();
    const address = {
      endpoint: '',
      certificateAuthority: Buffer.from(
        authority.certificateAuthority,
      ).toString('base64'),
    };
    const aws = awsTestClients({ kubernetes: address });
    const kubernetes = createKubernetesSandbox({
      authority,
      clock: aws.sandbox.clock,
      clusters: aws.sandbox.clusterRegistry,
    });
    let served: ServedSandbox;
    let home: string;

    const run = (tool: string, ...args: string[]) =>
      runTool(tool, args, {
        HOME: home,
        KUBECONFIG: join(home, 'kubeconfig'),
        PATH: [dirname(awsCli), process.env.PATH].join(delimiter),
        // The token is signed for the real address of STS, without asking it.
        AWS_ENDPOINT_URL_EKS: aws.url(),
        AWS_DEFAULT_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: aws.sandbox.principal.accessKeyId,
        AWS_SECRET_ACCESS_KEY: aws.sandbox.principal.secretAccessKey,
      });

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
      served = await serveKubernetesSandbox(kubernetes);
      address.endpoint = served.url;
    });
    afterAll(async () => {
      await served.close();
      await rm(home, { recursive: true });
    });

    it('lets in who made it, and nobody whose signature is wrong', async () => {
      await buildCluster(aws);
      await run(awsCli, 'eks', 'update-kubeconfig', '--name', 'demo');
      const { stdout } = await run('kubectl', 'get', 'ns', '-o', 'name');
      expect(stdout.split('\n')[0]).toBe('namespace/default');

      const token = await run(
        awsCli,
        ...['eks', 'get-token', '--cluster-name', 'other', '--output', 'text'],
        ...['--query', 'status.token'],
      );
      await expect(
        run('kubectl', 'get', 'ns', '--token', token.stdout.trim()),
      ).rejects.toMatchObject({
        stderr: expect.stringContaining('You must be logged in to the server'),
      });
    }, 60_000);
  },
);
