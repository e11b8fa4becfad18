import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTools, runTool } from '../http/__testUtils__/tools';
import { ServedSandbox } from '../octopus/serve';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from './createKubernetesSandbox';

describeWithTools(
  'Kubernetes sandbox, asked by kubectl',
  ['kubectl', 'openssl'],
  () => {
    const sandbox = createKubernetesSandbox();
    let served: ServedSandbox;
    let home: string;

    const kubectl = (args: string[], token = sandbox.token) =>
      runTool(
        'kubectl',
        [
          `--server=${served.url}`,
          `--certificate-authority=${join(home, 'cert.pem')}`,
          `--token=${token}`,
          ...args,
        ],
        { HOME: home },
      );

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'kubectl-'));
      await runTool('openssl', [
        ...'req -x509 -nodes -days 1 -newkey ec -subj /CN=sandbox'.split(' '),
        ...['-pkeyopt', 'ec_paramgen_curve:prime256v1'],
        ...['-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', join(home, 'key.pem'), '-out', join(home, 'cert.pem')],
      ]);
      const read = (name: string) => readFile(join(home, name), 'utf8');
      served = await serveKubernetesSandbox(sandbox, {
        tls: { key: await read('key.pem'), cert: await read('cert.pem') },
      });
    });
    afterAll(async () => {
      await served.close();
      await rm(home, { recursive: true });
    });

    it('prints the version', async () => {
      const { stdout } = await kubectl(['version']);
      expect(stdout).toContain('Server Version: v1.34.0-sandbox');
    }, 30_000);

    it('discovers, lists and reads namespaces', async () => {
      const list = await kubectl(['get', 'namespaces']);
      expect(list.stdout).toMatch(
        /^NAME +STATUS +AGE\ndefault +Active +\d+s\n/,
      );
      expect(list.stdout.trim().split('\n')).toHaveLength(5);
      const one = await kubectl(['get', 'ns', 'kube-system', '-o', 'yaml']);
      expect(one.stdout).toContain('kubernetes.io/metadata.name: kube-system');
    }, 30_000);

    it('tells errors as those of a server', async () => {
      await expect(kubectl(['get', 'ns', 'none'])).rejects.toMatchObject({
        stderr: 'Error from server (NotFound): namespaces "none" not found\n',
      });
      await expect(kubectl(['get', 'pods'])).rejects.toMatchObject({
        stderr: expect.stringContaining(
          `the server doesn't have a resource type "pods"`,
        ),
      });
      await expect(
        kubectl(['get', 'namespaces'], 'wrong'),
      ).rejects.toMatchObject({
        stderr: expect.stringMatching(/You must be logged in to the server/),
      });
    }, 30_000);
  },
);
