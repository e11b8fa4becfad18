import { kubernetesClient } from './testing/kubernetesClient';
import { configMap, configMaps, namespace } from './testing/objects';
import { createKubernetesSandbox } from './createKubernetesSandbox';
import { resourceTypes } from './resources/resourceTypes';

describe('Kubernetes sandbox', () => {
  const sandbox = createKubernetesSandbox();
  const client = kubernetesClient(sandbox);
  beforeEach(() => sandbox.reset());

  it.each(['/healthz', '/livez', '/readyz'])(
    'answers %s without credentials',
    async path => {
      const response = await sandbox.fetch(
        new Request(`https://127.0.0.1${path}`),
      );
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('ok');
    },
  );

  it.each(['/version', '/api/v1/namespaces', '/no/such/path'])(
    'refuses %s without the right token',
    async path => {
      expect(await kubernetesClient(sandbox, 'wrong').get(path)).toMatchObject({
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

  it('begins with the namespaces of every cluster, and what is in them', async () => {
    const { body } = await client.get('/api/v1/namespaces');
    expect(body.kind).toBe('NamespaceList');
    expect(body.items[0]).not.toHaveProperty('kind');
    expect(
      body.items.map((item: any) => [item.metadata.name, item.status.phase]),
    ).toEqual([
      ['default', 'Active'],
      ['kube-node-lease', 'Active'],
      ['kube-public', 'Active'],
      ['kube-system', 'Active'],
    ]);
    const accounts = await client.get(
      '/api/v1/namespaces/default/serviceaccounts/default',
    );
    expect(accounts.status).toBe(200);
  });

  it('lists in discovery exactly what it answers', async () => {
    const { body: groups } = await client.get('/apis');
    const versions = groups.groups.map(
      (group: any) => `/apis/${group.preferredVersion.groupVersion}`,
    );
    const answers: [string, number][] = [];
    for (const path of ['/api/v1', ...versions]) {
      const { body } = await client.get(path);
      for (const { name } of body.resources) {
        const list = `${path}/${name}`;
        // Subresources belong to single objects.
        if (!name.includes('/')) {
          answers.push([list, (await client.get(list)).status]);
        }
      }
    }
    expect(answers).toHaveLength(resourceTypes.length);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('refuses what it does not have', async () => {
    expect(await client.get('/api/v1/namespaces/none')).toMatchObject({
      status: 404,
      body: {
        message: 'namespaces "none" not found',
        reason: 'NotFound',
        details: { name: 'none', kind: 'namespaces' },
      },
    });
    expect(await client.get('/api/v1/replicationcontrollers')).toMatchObject({
      status: 404,
      body: { kind: 'Status', reason: 'NotFound' },
    });
    expect(await client.get('/apis/example.com/v1/jobs')).toMatchObject({
      status: 404,
      body: '404 page not found\n',
    });
    for (const method of ['PUT', 'DELETE']) {
      expect(await client.ask(method, '/api/v1/namespaces')).toMatchObject({
        status: 405,
        body: { reason: 'MethodNotAllowed' },
      });
    }
    expect(
      await client.post(
        '/api/v1/namespaces/none/configmaps',
        configMap({ a: '1' }),
      ),
    ).toMatchObject({
      status: 404,
      body: { message: 'namespaces "none" not found' },
    });
  });

  it('lists what it cannot look after as empty, and makes none', async () => {
    const jobs = '/apis/batch/v1/namespaces/default/jobs';
    expect(await client.get(jobs)).toMatchObject({
      status: 200,
      body: { kind: 'JobList', items: [] },
    });
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'a' },
    };
    const refusal = {
      status: 501,
      body: { message: expect.stringContaining('has no jobs') },
    };
    expect(await client.post(jobs, job)).toMatchObject(refusal);
    expect(await client.apply(`${jobs}/a`, job)).toMatchObject(refusal);
  });

  it.each([
    [
      'a name that is no DNS label',
      namespace('feature_branch'),
      422,
      'Namespace "feature_branch" is invalid: metadata.name: Invalid value: "feature_branch": a lowercase RFC 1123 label must',
    ],
    [
      'another kind',
      { ...namespace('a'), kind: 'Pod' },
      400,
      'cannot be handled as a Namespace of v1',
    ],
    [
      'a wrong type',
      { ...namespace('a'), spec: { finalizers: 'none' } },
      400,
      'finalizers',
    ],
    [
      'a namespace that is there',
      namespace('default'),
      409,
      'namespaces "default" already exists',
    ],
  ])('refuses %s', async (_, body, status, message) => {
    expect(await client.post('/api/v1/namespaces', body)).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    });
  });

  it('warns of unknown fields, or refuses them when asked to', async () => {
    const wrong = { ...configMap({ a: '1' }), dada: { b: '2' } };

    const strict = await client.post(
      `${configMaps}?fieldValidation=Strict`,
      wrong,
    );
    expect(strict).toMatchObject({
      status: 400,
      body: {
        message:
          'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "dada"',
      },
    });
    const loose = await client.post(configMaps, wrong);
    expect(loose.status).toBe(201);
    expect(loose.warnings).toBe('299 - "unknown field \\"dada\\""');
    expect(loose.body).not.toHaveProperty('dada');
  });

  it('deletes nothing that is not what it was taken for', async () => {
    const { body } = await client.post(configMaps, configMap({}));
    const path = `${configMaps}/settings`;
    for (const preconditions of [{ uid: 'other' }, { resourceVersion: '1' }]) {
      expect(await client.delete(path, { preconditions })).toMatchObject({
        status: 409,
        body: { message: expect.stringContaining('Precondition failed') },
      });
    }
    const { uid } = body.metadata;
    expect(
      (await client.delete(path, { preconditions: { uid } })).body,
    ).toMatchObject({ status: 'Success', details: { name: 'settings', uid } });
  });

  it('keeps to resource versions', async () => {
    const { body } = await client.post(configMaps, configMap({ a: '1' }));
    const path = `${configMaps}/settings`;
    const changed = await client.ask('PUT', path, {
      ...body,
      data: { a: '2' },
    });
    expect(changed.body.data).toEqual({ a: '2' });
    expect(Number(changed.body.metadata.resourceVersion)).toBeGreaterThan(
      Number(body.metadata.resourceVersion),
    );
    expect(
      await client.ask('PUT', path, { ...body, data: { a: '3' } }),
    ).toMatchObject({
      status: 409,
      body: {
        reason: 'Conflict',
        message: expect.stringContaining('the object has been modified'),
      },
    });
  });
});
