import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describeWithTools, runTool } from '@octopus-backstage/contract';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { deployment, namespace, service } from './testing/objects';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from './createKubernetesSandbox';
import { createAuthority } from './tls/createAuthority';

describeWithTools('Kubernetes sandbox, asked by kubectl', ['kubectl'], () => {
  const sandbox = createKubernetesSandbox({ speed: 20 });
  let served: ServedSandbox;
  let home: string;

  const kubectl = (args: string, token = sandbox.token, ca = 'ca.pem') =>
    runTool(
      'kubectl',
      [
        `--server=${served.url}`,
        `--certificate-authority=${join(home, ca)}`,
        `--token=${token}`,
        ...args.split(' '),
      ],
      { HOME: home },
    );
  const write = async (name: string, ...objects: object[]) => {
    const path = join(home, name);
    await writeFile(
      path,
      objects.map(object => stringify(object)).join('---\n'),
    );
    return path;
  };
  const inShop = (object: { metadata: object }) => ({
    ...object,
    metadata: { ...object.metadata, namespace: 'shop' },
  });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kubectl-'));
    const pem = (
      name: string,
      { certificateAuthority }: { certificateAuthority: string },
    ) => writeFile(join(home, name), certificateAuthority);
    await pem('ca.pem', sandbox.authority);
    await pem('other.pem', createAuthority());
    served = await serveKubernetesSandbox(sandbox);
  }, 30_000);
  afterAll(async () => {
    await served.close();
    await rm(home, { recursive: true });
  });
  beforeEach(() => sandbox.reset());

  it('prints the version', async () => {
    const { stdout } = await kubectl('version');
    expect(stdout).toContain('Server Version: v1.34.0-sandbox');
  }, 30_000);

  it('does not speak to it with another authority', async () => {
    await expect(
      kubectl('version', sandbox.token, 'other.pem'),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'certificate signed by unknown authority',
      ),
    });
  }, 30_000);

  it('discovers, lists and reads namespaces', async () => {
    const list = await kubectl('get namespaces');
    expect(list.stdout).toMatch(/^NAME +STATUS +AGE\ndefault +Active +\d+s\n/);
    expect(list.stdout.trim().split('\n')).toHaveLength(5);
    const one = await kubectl('get ns kube-system -o yaml');
    expect(one.stdout).toContain('kubernetes.io/metadata.name: kube-system');
  }, 30_000);

  it('tells errors as those of a server', async () => {
    await expect(kubectl('get ns none')).rejects.toMatchObject({
      stderr: 'Error from server (NotFound): namespaces "none" not found\n',
    });
    await expect(kubectl('get toasters')).rejects.toMatchObject({
      stderr: expect.stringContaining(
        `the server doesn't have a resource type "toasters"`,
      ),
    });
    await expect(kubectl('get namespaces', 'wrong')).rejects.toMatchObject({
      stderr: expect.stringMatching(/You must be logged in to the server/),
    });
  }, 30_000);

  it('applies on the server, waits for the rollout, shows and deletes', async () => {
    const file = await write(
      'shop.yaml',
      namespace('shop'),
      inShop(deployment()),
      inShop(service()),
    );
    const applied = await kubectl(`apply --server-side -f ${file}`);
    expect(applied.stdout).toBe(
      [
        'namespace/shop serverside-applied',
        'deployment.apps/web serverside-applied',
        'service/web serverside-applied',
        '',
      ].join('\n'),
    );
    const rollout = await kubectl(
      'rollout status -n shop deployment/web --timeout 20s',
    );
    expect(rollout.stdout).toMatch(/successfully rolled out\n$/);
    await kubectl(
      'wait -n shop service/web --for=jsonpath={.status.loadBalancer.ingress} --timeout 20s',
    );
    const all = await kubectl('get all -n shop');
    expect(all.stdout).toMatch(/deployment.apps\/web +1\/1 +1 +1 /);
    expect(all.stdout).toMatch(
      /service\/web +LoadBalancer +10\.100\.\S+ +sandbox-\d+\.elb\.us-east-1\.amazonaws\.com +80:3\d+\/TCP/,
    );
    const described = await kubectl('describe -n shop deployment web');
    expect(described.stdout).toMatch(
      /Replicas: +1 desired \| 1 updated \| 1 total \| 1 available \| 0 unavailable/,
    );
    expect(described.stdout).toMatch(/ScalingReplicaSet .* from 0 to 1/);

    const deleted = await kubectl('delete namespace shop --timeout 20s');
    expect(deleted.stdout).toBe('namespace "shop" deleted\n');
    await expect(kubectl('get namespace shop')).rejects.toMatchObject({
      stderr: expect.stringContaining('NotFound'),
    });
  }, 60_000);

  it('applies, changes, scales, labels and patches as it always did', async () => {
    const file = await write('web.yaml', deployment());
    await kubectl(`apply -f ${file}`);
    const again = await kubectl(`apply -f ${file}`);
    expect(again.stdout).toBe('deployment.apps/web unchanged\n');
    const more = await write('web.yaml', deployment({ replicas: 2 }));
    await kubectl(`apply -f ${more}`);
    await kubectl('set image deployment/web web=web:2');
    await kubectl('scale deployment/web --replicas=3');
    await kubectl('label deployment/web tier=front');
    await kubectl(
      'patch deployment/web --type=json -p=[{"op":"add","path":"/metadata/labels/a","value":"b"}]',
    );
    const { stdout } = await kubectl('get deployment web -o json');
    expect(JSON.parse(stdout)).toMatchObject({
      metadata: { labels: { tier: 'front', a: 'b' } },
      spec: {
        replicas: 3,
        template: { spec: { containers: [{ image: 'web:2' }] } },
      },
    });
  }, 60_000);

  it('shows whose fields they are, and takes them by force', async () => {
    const file = await write('web.yaml', deployment({ replicas: 2 }));
    await kubectl(`apply --server-side -f ${file}`);
    const other = await write('web.yaml', deployment({ replicas: 5 }));
    const apply = `apply --server-side --field-manager other -f ${other}`;
    await expect(kubectl(apply)).rejects.toMatchObject({
      stderr: expect.stringContaining(
        'Apply failed with 1 conflict: conflict with "kubectl": .spec.replicas\n',
      ),
    });
    await kubectl(`${apply} --force-conflicts`);
    const { stdout } = await kubectl(
      'get deployment web -o jsonpath={.spec.replicas}',
    );
    expect(stdout).toBe('5');
  }, 60_000);

  it('is told of fields that there are not', async () => {
    const file = await write('web.yaml', deployment({ replicase: 2 }));
    await expect(
      kubectl(`apply --server-side -f ${file}`),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining(
        '.spec.replicase: field not declared in schema',
      ),
    });
    await expect(kubectl(`apply -f ${file}`)).rejects.toMatchObject({
      stderr: expect.stringContaining('unknown field "spec.replicase"'),
    });
  }, 60_000);
});
