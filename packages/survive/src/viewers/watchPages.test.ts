import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { statusOf, watchPages } from './watchPages';

describe('watchPages', () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/broken') {
      request.socket.destroy();
    } else {
      response.writeHead(request.url === '/error' ? 503 : 200).end('text');
    }
  });
  let base: string;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('lets every viewer ask, and tells what came', async () => {
    const pages = ['/page', '/error', '/broken'].map(path => ({
      url: `${base}${path}`,
      token: 'one',
      kind: path,
    }));
    // All ask once: the end comes before their second time.
    const answers = await watchPages(pages, {
      viewers: 6,
      forMs: 1,
      random: () => 0,
    });
    expect(answers.map(({ status }) => status).sort()).toEqual([
      0, 0, 200, 200, 503, 503,
    ]);
    expect(seen).toContain('Bearer one');
  });

  it('lets a viewer ask as often as is said', async () => {
    const answers = await watchPages(
      [{ url: `${base}/page`, token: 'one', kind: 'page' }],
      { viewers: 1, forMs: 350, everyMs: 100, random: () => 0 },
    );
    // The last time is far from the end: a timer may be a millisecond early.
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.length).toBeLessThanOrEqual(4);
  });

  it('takes a connection that nobody accepts for no answer', async () => {
    expect(await statusOf({ url: 'http://127.0.0.1:1', token: '' })).toBe(0);
  });
});
