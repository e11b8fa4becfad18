import { mockServices } from '@backstage/backend-test-utils';
import { createServer, type Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createOctokit } from './createOctokit';

describe('createOctokit', () => {
  let server: Server;
  let asked: number;

  beforeEach(async () => {
    asked = 0;
    // The first request is never answered.
    server = createServer((_, response) => {
      asked += 1;
      if (asked > 1) {
        response.setHeader('Content-Type', 'application/json');
        response.end('{"login":"octopub"}');
      }
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  it('sends a request again that is not answered', async () => {
    const logger = mockServices.logger.mock();
    const { octokit } = createOctokit({
      auth: 'secret',
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      id: 'test',
      logger,
      pace: { responseMs: 300, retryAfterBaseValue: 1 },
    });
    const { data } = await octokit.rest.users.getByUsername({
      username: 'octopub',
    });
    expect(data.login).toBe('octopub');
    expect(asked).toBeGreaterThan(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'GitHub did not do GET /users/{username} (no response within 0.3 seconds): trying again',
    );
  });
});
