import { createServer, globalAgent, type Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import git from 'isomorphic-git';
import { remoteOptions } from './remote';

/** What Node documents for agents (`new Agent([options])`), and its types lack. */
const { options } = globalAgent as unknown as { options: { timeout?: number } };

describe('a git server that is silent for longer than Node waits', () => {
  const { timeout } = options;
  let server: Server;

  beforeAll(async () => {
    options.timeout = 50;
    server = createServer(async (_, response) => {
      await sleep(500);
      response.writeHead(401).end('No');
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });
  afterAll(async () => {
    options.timeout = timeout;
    await new Promise(resolve => server.close(resolve));
  });

  it('is waited for', async () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/octopub/shop.git`;
    await expect(
      git.listServerRefs(remoteOptions({ url, token: 'secret' })),
    ).rejects.toThrow('401');
  });
});
