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
      github: 7102,
      aws: 7103,
      kubernetes: 7104,
    });
    expect(
      readPorts(config, {
        SANDBOX_OCTOPUS_PORT: '8101',
        SANDBOX_GITHUB_PORT: '8102',
        SANDBOX_AWS_PORT: '8103',
        SANDBOX_KUBERNETES_PORT: '8104',
      }),
    ).toMatchObject({
      octopus: 8101,
      github: 8102,
      aws: 8103,
      kubernetes: 8104,
    });
  });
});

describe('assertPortsFree', () => {
  it.each(['octopus', 'github', 'aws', 'kubernetes'] as const)(
    'names the port of %s that is taken and the setting that changes it',
    async name => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise(done => server.once('listening', done));
      const { port } = server.address() as AddressInfo;
      const ports = {
        ...{ app: 1, backend: 2, octopus: 3 },
        ...{ github: 4, aws: 5, kubernetes: 6, [name]: port },
      };

      await expect(assertPortsFree(ports)).rejects.toThrow(
        new RegExp(
          `Port ${port} \\(${name}\\).*SANDBOX_${name.toUpperCase()}_PORT`,
        ),
      );

      await new Promise(done => server.close(done));
      await expect(assertPortsFree(ports)).resolves.toBeUndefined();
    },
  );
});
