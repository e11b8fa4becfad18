import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createOctopusClient } from '../client/createOctopusClient';

/** Sockets of a server on this machine, since msw has none to break. */
describe('over real connections', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  const waits: number[] = [];
  const clientOf = (baseUrl: string, timeoutMs?: number) =>
    createOctopusClient({
      instance: { name: 'main', baseUrl, credential: { apiKey: 'API-X' } },
      timeoutMs,
      maxAttempts: 3,
      sleep: async ms => {
        waits.push(ms);
      },
    });
  const serve = async (listener: RequestListener) => {
    server = createServer(listener);
    server.on('connection', socket => sockets.add(socket));
    await new Promise<void>(done => server?.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const close = async () => {
    server?.closeAllConnections();
    await new Promise(done => server?.close(done) ?? done(undefined));
  };
  afterEach(async () => {
    await close();
    server = undefined;
    sockets.clear();
    waits.length = 0;
  });

  it('keeps connections for the next requests', async () => {
    const client = clientOf(await serve((_, answer) => answer.end('[]')));
    for (let i = 0; i < 10; i++) {
      await client.get('/api');
    }
    // A second one is opened when the first is not free yet.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('repeats even a POST when nothing could be sent', async () => {
    const baseUrl = await serve(() => {});
    await close();
    await expect(clientOf(baseUrl).post('/api/x', {})).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/ECONNREFUSED.*Check that http/),
    });
    expect(waits).toHaveLength(2);
  });

  it('gives up on an answer that does not come in time', async () => {
    const baseUrl = await serve(() => {});
    await expect(clientOf(baseUrl, 50).get('/api')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('timed out after 0.05 s'),
    });
    expect(waits).toHaveLength(2);
  });

  it('gives up on an answer that does not end in time', async () => {
    const baseUrl = await serve((_, answer) => answer.write('{"Id":'));
    await expect(clientOf(baseUrl, 50).put('/api', {})).rejects.toThrow(
      'timed out',
    );
  });

  it('takes an answer that breaks off for lost', async () => {
    const baseUrl = await serve((_, answer) => {
      answer.writeHead(201, { 'Content-Length': '100' });
      answer.write('{"Id":', () => answer.destroy());
    });
    const found = { Id: 'Projects-1' };
    await expect(
      clientOf(baseUrl).post('/api/x', {}, { findLost: async () => found }),
    ).resolves.toEqual(found);
  });

  it('stops when the caller does, before and during the answer', async () => {
    const started: (() => void)[] = [];
    const baseUrl = await serve((request, answer) => {
      if (request.url === '/api/slow-body') {
        answer.write('{');
      }
      started.forEach(tell => tell());
    });
    for (const path of ['/api/slow-start', '/api/slow-body']) {
      const controller = new AbortController();
      const begun = new Promise<void>(tell => started.push(tell));
      const call = clientOf(baseUrl).get(path, { signal: controller.signal });
      await begun;
      const reason = new Error('cancelled by a person');
      controller.abort(reason);
      await expect(call).rejects.toBe(reason);
    }
    expect(waits).toEqual([]);
  });

  it('sends the body and the credential', async () => {
    const seen: unknown[] = [];
    const baseUrl = await serve((request, answer) => {
      let body = '';
      request.on('data', chunk => (body += chunk));
      request.on('end', () => {
        seen.push(request.headers['x-octopus-apikey'], JSON.parse(body));
        answer.end('{}');
      });
    });
    await clientOf(baseUrl).post('/api/x', { Name: 'é', Nested: { A: [1] } });
    expect(seen).toEqual(['API-X', { Name: 'é', Nested: { A: [1] } }]);
  });
});
