import { createServer, globalAgent, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import git from 'isomorphic-git';
import { remoteOptions } from './remote';

describe('a git server that is silent for longer than Node waits', () => {
  const { timeout } = globalAgent.options;
  let server: Server;

  beforeAll(async () => {
    globalAgent.options.timeout = 50;
    server = createServer(async (_, response) => {
      await sleep(500);
      response.writeHead(401).end('No');
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });
  afterAll(async () => {
    globalAgent.options.timeout = timeout;
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
