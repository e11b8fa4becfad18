import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { createServer, type Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createAwsClients } from './AwsClients';

const answer = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult><Account>111122223333</Account></GetCallerIdentityResult>
</GetCallerIdentityResponse>`;

describe('createAwsClients', () => {
  let server: Server;
  let asked: number;

  beforeEach(async () => {
    asked = 0;
    // The first request is never answered.
    server = createServer((_, response) => {
      asked += 1;
      if (asked > 1) {
        response.setHeader('Content-Type', 'text/xml');
        response.end(answer);
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
    const { sts } = createAwsClients({
      region: 'eu-west-1',
      credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      silenceMs: 500,
    });
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    expect(Account).toBe('111122223333');
    expect(asked).toBeGreaterThan(1);
  });
});
