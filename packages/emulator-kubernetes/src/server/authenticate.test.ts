import { SandboxClock } from '@octopus-backstage/emulator-core';
import { kubernetesClient } from '../testing/kubernetesClient';
import { namespace } from '../testing/objects';
import { TestRegistry, testToken } from '../testing/testRegistry';
import { createKubernetesSandbox } from '../createKubernetesSandbox';

const minutes = 60_000;

describe('authentication with tokens of EKS', () => {
  let clock: SandboxClock;
  let registry: TestRegistry;
  const start = (unauthorizedFor = 0) => {
    clock = new SandboxClock();
    registry = new TestRegistry(clock, ['shop', 'office']);
    return createKubernetesSandbox({
      clock,
      clusters: registry,
      unauthorizedFor,
    });
  };
  const as = (
    sandbox: ReturnType<typeof start>,
    user: string,
    cluster = 'shop',
    changes: Record<string, string> = {},
  ) => kubernetesClient(sandbox, testToken(user, cluster, new Date(), changes));

  it('leads to the cluster that the token is for', async () => {
    const sandbox = start();
    await as(sandbox, 'ann').post('/api/v1/namespaces', namespace('here'));

    expect(
      (await as(sandbox, 'ann').get('/api/v1/namespaces/here')).status,
    ).toBe(200);
    expect(
      (await as(sandbox, 'ann', 'office').get('/api/v1/namespaces/here'))
        .status,
    ).toBe(404);
  });

  it('ends after 15 minutes', async () => {
    const sandbox = start();
    const status = async (age: number) =>
      (
        await kubernetesClient(
          sandbox,
          testToken('ann', 'shop', new Date(Date.now() - age)),
        ).get('/version')
      ).status;

    expect(await status(14 * minutes)).toBe(200);
    expect(await status(15 * minutes)).toBe(401);
  });

  it.each([
    ['another action', { Action: 'GetSessionToken' }],
    ['another parameter', { Filter: 'a' }],
    ['a cluster that is not signed', { 'X-Amz-SignedHeaders': 'host' }],
    ['a signature that is none', { 'X-Amz-Signature': '' }],
    ['a life of more than 15 minutes', { 'X-Amz-Expires': '901' }],
  ] as [string, Record<string, string>][])('refuses %s', async (_, changes) => {
    const sandbox = start();
    expect(
      (await as(sandbox, 'ann', 'shop', changes).get('/version')).status,
    ).toBe(401);
  });

  it.each([
    ['sts.cn-north-1.amazonaws.com.cn', 200],
    ['sts.us-gov-west-1.amazonaws.com', 200],
    ['sts.eusc-de-east-1.amazonaws.eu', 200],
    ['sts.us-iso-east-1.c2s.ic.gov', 200],
    ['sts.eusc-de-east-1.amazonaws.com.example.com', 401],
    ['iam.eu-west-1.amazonaws.com', 401],
  ])(
    'knows STS of every partition, and nothing else: %s',
    async (host, status) => {
      const token = testToken('ann', 'shop', new Date(), {}, host);
      const client = kubernetesClient(start(), token);
      expect((await client.get('/version')).status).toBe(status);
    },
  );

  it('refuses principals without an entry, and clusters that are not there', async () => {
    const sandbox = start();
    expect((await as(sandbox, 'bob').get('/version')).status).toBe(401);
    expect((await as(sandbox, 'ann', 'none').get('/version')).status).toBe(401);
  });

  it('knows nobody for a while after the cluster became active', async () => {
    const sandbox = start(2 * minutes);
    expect((await as(sandbox, 'ann').get('/version')).status).toBe(401);
    clock.advance(2 * minutes);
    expect((await as(sandbox, 'ann').get('/version')).status).toBe(200);
  });

  it('begins anew with a cluster that was made again', async () => {
    const sandbox = start();
    await as(sandbox, 'ann').post('/api/v1/namespaces', namespace('here'));
    registry.clusters.shop = { id: 'second', activeSince: clock.now() };
    expect(
      (await as(sandbox, 'ann').get('/api/v1/namespaces/here')).status,
    ).toBe(404);
  });
});

describe('access policies', () => {
  const clock = new SandboxClock();
  const registry = new TestRegistry(clock);
  const sandbox = createKubernetesSandbox({ clock, clusters: registry });
  const bob = 'arn:aws:iam::123456789012:user/bob';
  const client = () => kubernetesClient(sandbox, testToken('bob', 'shop'));
  const grant = (policy: string, ...namespaces: string[]) => {
    registry.access[bob] = [
      {
        policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
        accessScope: {
          type: namespaces.length > 0 ? 'namespace' : 'cluster',
          namespaces,
        },
      },
    ];
  };

  it('say what an entry without one may not do', async () => {
    registry.access[bob] = [];
    expect(await client().get('/api/v1/namespaces')).toMatchObject({
      status: 403,
      body: {
        reason: 'Forbidden',
        message: `namespaces is forbidden: User "${bob}" cannot list resource "namespaces" in API group "" at the cluster scope`,
      },
    });
  });

  it('hold in their namespaces only', async () => {
    grant('AmazonEKSEditPolicy', 'default');
    const status = async (path: string) => (await client().get(path)).status;

    expect(await status('/api/v1/namespaces/default/pods')).toBe(200);
    expect(await status('/api/v1/namespaces/kube-system/pods')).toBe(403);
    expect(await status('/api/v1/pods')).toBe(403);
    expect(
      (await client().post('/api/v1/namespaces', namespace('new'))).status,
    ).toBe(403);
  });

  it('tell reading from writing', async () => {
    grant('AmazonEKSAdminViewPolicy');
    expect((await client().get('/api/v1/pods')).status).toBe(200);
    expect(
      (await client().delete('/api/v1/namespaces/default/pods/web')).body,
    ).toMatchObject({
      message: `pods "web" is forbidden: User "${bob}" cannot delete resource "pods" in API group "" in the namespace "default"`,
    });
  });
});
