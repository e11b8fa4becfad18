import { mockServices } from '@backstage/backend-test-utils';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { createOctokit } from './createOctokit';

describe('createOctokit', () => {
  let server: Server;
  let asked: number;
  /** What the first request is answered. */
  let first: (response: ServerResponse) => void;

  beforeEach(async () => {
    asked = 0;
    server = createServer((_, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/json');
      if (asked > 1) {
        response.end('{"login":"octopub"}');
      } else {
        first(response);
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

  it.each<[string, typeof first, string]>([
    ['is not answered', () => {}, 'no response within 0.3 seconds'],
    [
      'is answered in part',
      response => response.write('{"login":"oc'),
      'no response within 0.3 seconds',
    ],
    [
      'loses its answer half way',
      response => {
        response.write('{"login":"oc');
        setTimeout(() => response.destroy(), 50);
      },
      '',
    ],
  ])('sends a request again that %s', async (_, answer, reason) => {
    first = answer;
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
      expect.stringMatching(
        /^GitHub did not do GET \/users\/\{username\} \(.*\): trying again$/,
      ),
    );
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining(reason));
  });
});
