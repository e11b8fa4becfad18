import { kubernetesClient } from '../testing/kubernetesClient';
import { configMap, configMaps } from '../testing/objects';
import { createKubernetesSandbox } from '../createKubernetesSandbox';

describe('lists', () => {
  const sandbox = createKubernetesSandbox();
  const client = kubernetesClient(sandbox);
  const labels: Record<string, Record<string, string>> = {
    one: { app: 'web', tier: 'front' },
    two: { app: 'web' },
    three: { app: 'api', tier: 'back' },
  };
  beforeAll(async () => {
    for (const name of Object.keys(labels)) {
      const object = configMap({}, name);
      await client.post(configMaps, {
        ...object,
        metadata: { name, labels: labels[name] },
      });
    }
  });
  const names = async (query: string) =>
    (await client.get(`${configMaps}?${query}`)).body.items?.map(
      ({ metadata }: any) => metadata.name,
    );

  it.each([
    ['app=web', ['one', 'two']],
    ['app==web,tier', ['one']],
    ['app!=web', ['kube-root-ca.crt', 'three']],
    ['app,!tier', ['two']],
    ['app in (api, other)', ['three']],
    ['app,tier notin (front,back)', ['two']],
  ])('take %s', async (selector, expected) => {
    expect(
      await names(`labelSelector=${encodeURIComponent(selector)}`),
    ).toEqual(expected);
  });

  it('take fields, and only those that there are', async () => {
    expect(await names('fieldSelector=metadata.name%3Dtwo')).toEqual(['two']);
    expect(
      await client.get(`${configMaps}?fieldSelector=data.a%3D1`),
    ).toMatchObject({
      status: 400,
      body: { message: 'field label not supported: data.a' },
    });
  });

  it('come in parts', async () => {
    const first = await client.get(`${configMaps}?limit=3`);
    expect(first.body.metadata.remainingItemCount).toBe(1);
    const { continue: token } = first.body.metadata;
    const rest = await client.get(`${configMaps}?limit=3&continue=${token}`);

    expect(rest.body.metadata.continue).toBeUndefined();
    expect(
      [...first.body.items, ...rest.body.items].map(
        ({ metadata }) => metadata.name,
      ),
    ).toEqual(['kube-root-ca.crt', 'one', 'three', 'two']);
  });

  it('are watched', async () => {
    const { body } = await client.get(configMaps);
    const response = await sandbox.fetch(
      new Request(
        `https://127.0.0.1${configMaps}?watch=true&labelSelector=app%3Dapi&resourceVersion=${body.metadata.resourceVersion}`,
        { headers: { Authorization: `Bearer ${sandbox.token}` } },
      ),
    );
    const reader = response.body!.getReader();
    const next = async () =>
      JSON.parse(new TextDecoder().decode((await reader.read()).value));

    await client.patch(
      `${configMaps}/two`,
      { metadata: { labels: { app: 'api' } } },
      'merge-patch',
    );
    await client.patch(
      `${configMaps}/two`,
      { data: { a: '1' } },
      'merge-patch',
    );
    await client.delete(`${configMaps}/two`);
    expect([await next(), await next(), await next()]).toMatchObject([
      { type: 'ADDED', object: { metadata: { name: 'two' } } },
      { type: 'MODIFIED', object: { data: { a: '1' } } },
      { type: 'DELETED', object: { metadata: { name: 'two' } } },
    ]);
    await reader.cancel();
  });

  it('are watched from the beginning, with a mark where that ends', async () => {
    const response = await sandbox.fetch(
      new Request(
        `https://127.0.0.1/api/v1/namespaces?watch=true&sendInitialEvents=true&timeoutSeconds=1`,
        { headers: { Authorization: `Bearer ${sandbox.token}` } },
      ),
    );
    const lines = (await response.text()).trim().split('\n');
    const events = lines.map(line => JSON.parse(line));

    expect(events.map(({ type }) => type)).toEqual([
      ...Array(4).fill('ADDED'),
      'BOOKMARK',
    ]);
    expect(events.at(-1).object.metadata.annotations).toEqual({
      'k8s.io/initial-events-end': 'true',
    });
  });
});
