import { createKubernetesSandbox } from './createKubernetesSandbox';

describe('Kubernetes sandbox', () => {
  const now = new Date('2026-03-02T12:00:00Z');
  const sandbox = createKubernetesSandbox({ now: () => now });

  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await sandbox.fetch(
      new Request(`http://127.0.0.1${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${sandbox.token}`, ...init.headers },
      }),
    );
    return { status: response.status, body: await response.json() };
  };

  it.each(['/healthz', '/livez', '/readyz'])(
    'answers %s without credentials',
    async path => {
      const request = new Request(`http://127.0.0.1${path}`);
      const response = await sandbox.fetch(request);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('ok');
    },
  );

  it.each(['/version', '/api/v1/namespaces', '/no/such/path'])(
    'refuses %s without the right token',
    async path => {
      const headers = { Authorization: 'Bearer wrong' };
      expect(await ask(path, { headers })).toEqual({
        status: 401,
        body: {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'Unauthorized',
          reason: 'Unauthorized',
          code: 401,
        },
      });
    },
  );

  it('lists namespaces, and reads one', async () => {
    const { body } = await ask('/api/v1/namespaces');
    expect(body.kind).toBe('NamespaceList');
    expect(body.items[0]).not.toHaveProperty('kind');
    const one = await ask('/api/v1/namespaces/kube-system');
    expect(one.body).toMatchObject({
      kind: 'Namespace',
      metadata: {
        name: 'kube-system',
        creationTimestamp: '2026-03-02T12:00:00Z',
      },
      status: { phase: 'Active' },
    });
  });

  it('refuses what it does not have', async () => {
    expect(await ask('/api/v1/namespaces/none')).toMatchObject({
      status: 404,
      body: {
        message: 'namespaces "none" not found',
        reason: 'NotFound',
        details: { name: 'none', kind: 'namespaces' },
      },
    });
    expect(await ask('/api/v1/pods')).toMatchObject({
      status: 404,
      body: { kind: 'Status', reason: 'NotFound' },
    });
    expect(await ask('/api/v1/namespaces?watch=true')).toMatchObject({
      status: 405,
      body: { reason: 'MethodNotAllowed' },
    });
    expect(
      await ask('/api/v1/namespaces', { method: 'POST', body: '{}' }),
    ).toMatchObject({ status: 405, body: { kind: 'Status' } });
  });
});
