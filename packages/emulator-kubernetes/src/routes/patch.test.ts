import { kubernetesClient } from '../testing/kubernetesClient';
import { deployment, deployments } from '../testing/objects';
import { createKubernetesSandbox } from '../createKubernetesSandbox';

describe('patches', () => {
  const sandbox = createKubernetesSandbox();
  const client = kubernetesClient(sandbox);
  const web = `${deployments}/web`;
  const containers = (body: any) => body.spec.template.spec.containers;
  beforeEach(async () => {
    sandbox.reset();
    await client.post(deployments, deployment());
  });

  it('merge item by item where items have a key', async () => {
    const { body } = await client.patch(
      web,
      {
        spec: {
          template: {
            spec: {
              containers: [
                { name: 'web', image: 'web:2' },
                { name: 'log', image: 'log:1' },
              ],
            },
          },
        },
      },
      'strategic-merge-patch',
    );
    expect(containers(body)).toMatchObject([
      { name: 'web', image: 'web:2', ports: [{ containerPort: 80 }] },
      { name: 'log', image: 'log:1' },
    ]);

    const removed = await client.patch(
      web,
      {
        spec: {
          template: {
            spec: { containers: [{ name: 'log', $patch: 'delete' }] },
          },
        },
      },
      'strategic-merge-patch',
    );
    expect(containers(removed.body)).toMatchObject([{ name: 'web' }]);
  });

  it('replace lists otherwise', async () => {
    const { body } = await client.patch(
      web,
      {
        metadata: { labels: { a: '1' } },
        spec: {
          template: { spec: { containers: [{ name: 'api', image: 'api:1' }] } },
        },
      },
      'merge-patch',
    );
    expect(body.metadata.labels).toEqual({ a: '1' });
    expect(containers(body)).toMatchObject([{ name: 'api' }]);
    expect(containers(body)).toHaveLength(1);
  });

  it('go by operations', async () => {
    const { body } = await client.patch(
      web,
      [
        { op: 'test', path: '/spec/replicas', value: 1 },
        { op: 'replace', path: '/spec/replicas', value: 4 },
        { op: 'add', path: '/metadata/labels', value: { 'a/b': '1' } },
        { op: 'remove', path: '/metadata/labels/a~1b' },
      ],
      'json-patch',
    );
    expect(body.spec.replicas).toBe(4);
    expect(body.metadata.labels).toEqual({});
    const unfit = [{ op: 'remove', path: '/spec/none' }];
    expect(await client.patch(web, unfit, 'json-patch')).toMatchObject({
      status: 422,
      body: { reason: 'Invalid' },
    });
  });

  it('scale', async () => {
    const { body } = await client.patch(
      `${web}/scale`,
      { spec: { replicas: 5 } },
      'merge-patch',
    );
    expect(body).toMatchObject({ kind: 'Scale', spec: { replicas: 5 } });
    expect((await client.get(web)).body.spec.replicas).toBe(5);
  });

  it('do not reach the status, which has its own address', async () => {
    const patch = { status: { availableReplicas: 7 } };
    const past = await client.patch(web, patch, 'merge-patch');
    expect(past.body.status.availableReplicas).toBeUndefined();
    const { body } = await client.patch(`${web}/status`, patch, 'merge-patch');
    expect(body.status.availableReplicas).toBe(7);
  });

  it('do not change what cannot be changed', async () => {
    const selector = { matchLabels: { app: 'other' } };
    const labels = { metadata: { labels: { app: 'other' } } };
    expect(
      await client.patch(
        web,
        { spec: { selector, template: labels } },
        'merge-patch',
      ),
    ).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('field is immutable') },
    });
  });

  it('come in known types only', async () => {
    expect(await client.patch(web, {}, 'other-patch')).toMatchObject({
      status: 415,
      body: { reason: 'UnsupportedMediaType' },
    });
  });
});
