import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { waitUntilReady } from './waitUntilReady';

describe('waitUntilReady', () => {
  let server: Server;
  let status: number;
  let probe: string;
  const soon = () => AbortSignal.timeout(1_000);

  beforeEach(async () => {
    server = createServer((_, response) =>
      response.writeHead(status).end(),
    ).listen(0, '127.0.0.1');
    await new Promise(done => server.once('listening', done));
    probe = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('waits for success', async () => {
    status = 503;
    setTimeout(() => (status = 200), 200);
    await waitUntilReady({ probe, expect: 'success' }, soon());
    expect(status).toBe(200);
  });

  it('takes a refusal where any answer will do, and only there', async () => {
    status = 403;
    await waitUntilReady({ probe, expect: 'any answer' }, soon());
    await expect(
      waitUntilReady({ probe, expect: 'success' }, soon()),
    ).rejects.toThrow();
  });

  it('says who asks, as GitHub wants it', async () => {
    status = 200;
    const asked = new Promise<string | undefined>(done =>
      server.once('request', request => done(request.headers['user-agent'])),
    );
    await waitUntilReady({ probe, expect: 'success' }, soon());
    expect(await asked).toBe('octopus-for-backstage-dev');
  });

  it('goes on while there is no certificate to trust', async () => {
    status = 200;
    await expect(
      waitUntilReady(
        { probe, expect: 'any answer', certificateAuthority: '/no/such/file' },
        soon(),
      ),
    ).rejects.toThrow();
  });

  it('goes on while nobody answers', async () => {
    server.closeAllConnections();
    server.close();
    await expect(
      waitUntilReady({ probe, expect: 'any answer' }, soon()),
    ).rejects.toThrow();
  });
});
