import { ConfigReader } from '@backstage/config';
import { AddressInfo, createServer } from 'node:net';
import { assertPortsFree, readPorts } from './ports';

const config = new ConfigReader({
  app: { baseUrl: 'http://localhost:3000' },
  backend: { listen: { port: 7007 } },
});

describe('readPorts', () => {
  it('takes the ports from the configuration and the environment', () => {
    expect(readPorts(config, {})).toEqual({
      app: 3000,
      backend: 7007,
      octopus: 7101,
    });
    expect(readPorts(config, { SANDBOX_OCTOPUS_PORT: '8101' }).octopus).toBe(
      8101,
    );
  });
});

describe('assertPortsFree', () => {
  it('names the port that is taken and the setting that changes it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise(done => server.once('listening', done));
    const { port } = server.address() as AddressInfo;

    await expect(
      assertPortsFree({ app: 1, backend: 2, octopus: port }),
    ).rejects.toThrow(
      new RegExp(`Port ${port} \\(octopus\\).*SANDBOX_OCTOPUS_PORT`),
    );

    await new Promise(done => server.close(done));
    await expect(
      assertPortsFree({ app: 1, backend: 2, octopus: port }),
    ).resolves.toBeUndefined();
  });
});
