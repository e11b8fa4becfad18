import { once } from 'node:events';
import { createServer, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { createOctopusSandbox } from './createOctopusSandbox';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { serveOctopusSandbox } from './serve';

describe('serveOctopusSandbox', () => {
  const sandbox = createOctopusSandbox();
  let served: ServedSandbox;
  /** Never answers. */
  const hook = createServer();
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${served.url}${path}`, {
      method,
      headers: { 'X-Octopus-ApiKey': sandbox.keys.admin },
      body: body === undefined ? null : JSON.stringify(body),
    });

  beforeAll(async () => {
    served = await serveOctopusSandbox(sandbox);
    await once(hook.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(() => sandbox.reset());
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => {
    hook.closeAllConnections();
    hook.close();
    return served.close();
  });

  it('answers over HTTP on this machine only', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const created = await call('POST', '/api/Spaces-2/environments', {
      Name: 'Test',
    });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ Name: 'Test' });
  });

  it('says how long every answer is, also when it has no body', async () => {
    const created = await call('POST', '/api/Spaces-2/environments', {
      Name: 'Test',
    });
    const text = await created.text();
    expect(created.headers.get('Content-Length')).toBe(
      String(Buffer.byteLength(text)),
    );
    const { Id } = JSON.parse(text);
    const deleted = await call('DELETE', `/api/Spaces-2/environments/${Id}`);
    expect(deleted.status).toBe(200);
    expect(deleted.headers.get('Content-Length')).toBe('0');
    expect(deleted.headers.get('Transfer-Encoding')).toBeNull();
  });

  it('breaks the connection on demand', async () => {
    sandbox.addFault({ method: 'GET', times: 1, effect: { type: 'reset' } });
    await expect(call('GET', '/api')).rejects.toThrow('fetch failed');
    expect((await call('GET', '/api')).status).toBe(200);
  });

  it('is steered over HTTP, without a key and without being counted', async () => {
    await call('GET', '/api');
    const read = () =>
      fetch(`${served.url}/__sandbox/requests`).then(answer => answer.json());
    expect(await read()).toEqual({
      total: 1,
      routes: [{ method: 'GET', route: '/api', count: 1 }],
    });
    await fetch(`${served.url}/__sandbox/requests`, { method: 'DELETE' });
    expect(await read()).toEqual({ total: 0, routes: [] });
    await fetch(`${served.url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ effect: { type: 'error', status: 502 } }),
    });
    expect((await call('GET', '/api')).status).toBe(502);
    await fetch(`${served.url}/__sandbox/faults`, { method: 'DELETE' });
    await call('POST', '/api/Spaces-2/environments', { Name: 'Test' });
    await fetch(`${served.url}/__sandbox/reset`, { method: 'POST' });
    const all = await call('GET', '/api/Spaces-2/environments/all');
    expect(await all.json()).toEqual([]);
  });

  it('sends webhooks one turn after the other, and none once it is closed', async () => {
    const { port } = hook.address() as AddressInfo;
    const calls: ServerResponse[] = [];
    hook.on('request', (_, response) => calls.push(response));
    for (const name of ['One', 'Two']) {
      await call('POST', '/api/Spaces-2/subscriptions', {
        Name: name,
        SpaceId: 'Spaces-2',
        EventNotificationSubscription: {
          Filter: { EventCategories: ['Created'] },
          WebhookURI: `http://127.0.0.1:${port}/`,
        },
      });
    }
    for (const Name of ['Test', 'Production']) {
      await call('POST', '/api/Spaces-2/environments', { Name });
    }
    const intervals = jest.spyOn(globalThis, 'setInterval');
    const turns = jest.spyOn(sandbox, 'deliverWebhooks');
    const other = await serveOctopusSandbox(sandbox);
    const [tick] = intervals.mock.calls.find(([, ms]) => ms === 30_000)!;

    const asked = once(hook, 'request');
    tick();
    await asked;
    tick();
    expect(turns).toHaveBeenCalledTimes(1);

    const hungUp = once(calls[0], 'close');
    await other.close();
    await hungUp;
    await turns.mock.results[0].value;
    expect(calls).toHaveLength(1);
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(served.url).port);
    await expect(serveOctopusSandbox(sandbox, { port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
