import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { PortalApi } from './PortalApi';

describe('PortalApi', () => {
  let server: Server;
  let api: PortalApi;
  let signIns: number;
  /** What tells the one token that is good. */
  let good: string;

  beforeEach(async () => {
    signIns = 0;
    good = 'token-1';
    server = createServer(({ url, headers }, response) => {
      if (url === '/api/auth/guest/refresh') {
        signIns += 1;
        const backstageIdentity = { token: `token-${signIns}` };
        response.end(JSON.stringify({ backstageIdentity }));
      } else if (headers.authorization === `Bearer ${good}`) {
        response.end(JSON.stringify({ status: 'processing' }));
      } else {
        response.writeHead(401).end('{}');
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    api = new PortalApi(() => `http://127.0.0.1:${port}`);
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('signs in once for many requests', async () => {
    expect(await api.stillAtWork(['a'])).toEqual(['a']);
    expect(await api.stillAtWork(['a', 'b'])).toEqual(['a', 'b']);
    expect(signIns).toBe(1);
  });

  it('signs in again when its token is refused, once', async () => {
    await api.statusOf('a');
    good = 'token-2';
    expect(await api.statusOf('a')).toBe('processing');
    good = 'none';
    await expect(api.eventsOf('a')).rejects.toThrow('401');
    expect(signIns).toBe(3);
  });
});
