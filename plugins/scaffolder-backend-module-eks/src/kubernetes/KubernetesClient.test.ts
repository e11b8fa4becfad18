import { namespaceManifest } from '@octopus-backstage/plugin-octopus-blueprint';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
  ServedSandbox,
} from '@octopus-backstage/emulator-kubernetes';
import { createKubernetesClient } from './KubernetesClient';

jest.setTimeout(60_000);

describe('createKubernetesClient', () => {
  const sandbox = createKubernetesSandbox();
  let served: ServedSandbox;
  beforeAll(async () => {
    served = await serveKubernetesSandbox(sandbox);
  });
  afterAll(() => served.close());
  beforeEach(() => sandbox.reset());

  const open = (
    options: Partial<Parameters<typeof createKubernetesClient>[0]> = {},
  ) =>
    createKubernetesClient({
      endpoint: served.url,
      certificateAuthority: sandbox.authority.certificateAuthority,
      token: async () => sandbox.token,
      ...options,
    });
  const namespaces = { apiVersion: 'v1', kind: 'Namespace' };
  const shop = { ...namespaces, name: 'shop' };
  const tokens = (...texts: string[]) => {
    let made = 0;
    return {
      token: async () => {
        made += 1;
        return texts[Math.min(made, texts.length) - 1];
      },
      made: () => made,
    };
  };

  it('applies, gets, lists and deletes', async () => {
    const client = open();
    expect(await client.get(shop)).toBeUndefined();
    await client.apply(namespaceManifest('shop'));
    await client.apply(namespaceManifest('shop'));
    const settings = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace: 'shop' },
      data: { colour: 'blue' },
    };
    await client.apply(settings);
    const { apiVersion, kind, metadata } = settings;
    expect(await client.get({ apiVersion, kind, ...metadata })).toMatchObject({
      data: { colour: 'blue' },
      metadata: {
        managedFields: [
          { manager: 'octopus-reference-architecture', operation: 'Apply' },
        ],
      },
    });
    const all = await client.list<any>(namespaces);
    expect(all.map(one => one.metadata.name)).toContain('shop');
    await client.delete(shop);
    await client.delete({ ...namespaces, name: 'never-there' });
  });

  it('does not take over fields that somebody else changed', async () => {
    const client = open();
    const settings = (colour: string) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings', namespace: 'default' },
      data: { colour },
    });
    await client.apply(settings('blue'));
    const path = '/api/v1/namespaces/default/configmaps/settings';
    const edited = await sandbox.fetch(
      new Request(`${served.url}${path}?fieldManager=kubectl-edit`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${sandbox.token}`,
          'content-type': 'application/merge-patch+json',
        },
        body: JSON.stringify({ data: { colour: 'red' } }),
      }),
    );
    expect(edited.status).toBe(200);

    await expect(client.apply(settings('blue'))).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/conflict with "kubectl-edit".*colour/s),
    });
    await client.apply(settings('red'));
  });

  it('creates a new token when one is refused, once', async () => {
    const good = tokens('expired', sandbox.token);
    expect(await open(good).get(shop)).toBeUndefined();
    expect(good.made()).toBe(2);

    const bad = tokens('wrong');
    await expect(open(bad).get(shop)).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(
        /^Kubernetes refused to read the Namespace shop: /,
      ),
      cause: {
        message: expect.stringMatching(/^GET \/api\/v1\/namespaces\/shop /),
      },
    });
    expect(bad.made()).toBe(2);
  });

  it('keeps a token for ten minutes', async () => {
    let now = 0;
    const { token, made } = tokens(sandbox.token);
    const client = open({ token, now: () => now });
    await client.get(shop);
    now = 9 * 60_000;
    await client.get(shop);
    expect(made()).toBe(1);
    now = 10 * 60_000;
    await client.get(shop);
    expect(made()).toBe(2);
  });

  it('sends nothing to a server of another authority', async () => {
    const other = createKubernetesSandbox().authority;
    let requestCount = 0;
    const watched = createKubernetesSandbox({ authority: sandbox.authority });
    const { fetch } = watched;
    watched.fetch = request => {
      requestCount += 1;
      return fetch(request);
    };
    const elsewhere = await serveKubernetesSandbox(watched);
    const client = open({
      endpoint: elsewhere.url,
      certificateAuthority: other.certificateAuthority,
    });
    await expect(client.get(shop)).rejects.toMatchObject({
      code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO_VERIFY|CERT/),
    });
    expect(requestCount).toBe(0);
    await elsewhere.close();
  });

  it('says what the API refused, in its own words', async () => {
    const object = { ...namespaceManifest('Not_legal') };
    await expect(open().apply(object)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^Kubernetes refused to apply the Namespace Not_legal: ./,
      ),
      cause: {
        message:
          'PATCH /api/v1/namespaces/Not_legal was answered with status 422',
      },
    });
  });

  it("rejects with the signal's reason when cancelled", async () => {
    const cancel = new AbortController();
    const client = open({ signal: cancel.signal });
    cancel.abort(new Error('cancelled'));
    await expect(client.get(shop)).rejects.toThrow('cancelled');
  });
});
