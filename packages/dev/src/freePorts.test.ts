import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePorts } from './freePorts';

describe('freePorts', () => {
  it('finds different ones, on which servers can listen', async () => {
    const ports = await freePorts(6);

    expect(new Set(ports).size).toBe(6);
    const servers = ports.map(port => createServer().listen(port, '127.0.0.1'));
    await Promise.all(servers.map(server => once(server, 'listening')));
    servers.forEach(server => server.close());
  });

  it('finds none that Linux gives to whoever asks for any', async () => {
    expect(Math.max(...(await freePorts(6)))).toBeLessThan(32_768);
  });
});
