import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { mockServices } from '@backstage/backend-test-utils';
import { cancelOnceAsked } from '@octopus-backstage/contract';
import {
  createAwsSandbox,
  serveAwsSandbox,
  ServedSandbox,
} from '@octopus-backstage/emulator-aws';
import { createAwsAccess } from './createAwsAccess';

describe('createAwsAccess', () => {
  const sandbox = createAwsSandbox();
  let served: ServedSandbox;
  beforeAll(async () => {
    served = await serveAwsSandbox(sandbox);
  });
  afterAll(() => served.close());

  const access = () => {
    const { accessKeyId, secretAccessKey, account } = sandbox.principal;
    return createAwsAccess(
      mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: { accessKeyId, secretAccessKey },
            accounts: [{ accountId: account, accessKeyId, secretAccessKey }],
          },
          eks: { awsEndpointUrl: served.url },
        },
      }),
    );
  };

  it.each([undefined, sandbox.principal.account])(
    'asks the configured address with the keys of account %s',
    async account => {
      const { sts } = await access().clients({ account, region: 'eu-west-1' });
      expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
        Arn: sandbox.principal.arn,
      });
    },
  );

  it('refuses an account that is not configured', async () => {
    await expect(
      access().clients({ account: '000000000000', region: 'eu-west-1' }),
    ).rejects.toThrow('000000000000');
  });

  describe('for an account that the configuration does not name', () => {
    const VARIABLE = 'AWS_ENDPOINT_URL_STS';
    const { [VARIABLE]: before } = process.env;
    afterEach(() => {
      process.env[VARIABLE] = before;
      if (before === undefined) {
        delete process.env[VARIABLE];
      }
    });
    const { accessKeyId, secretAccessKey } = sandbox.principal;
    /** Without an endpoint of ours: the SDK asks what the environment names. */
    const clients = (account: string, signal?: AbortSignal) =>
      createAwsAccess(
        mockServices.rootConfig({
          data: { aws: { mainAccount: { accessKeyId, secretAccessKey } } },
        }),
      ).clients({ account, region: 'eu-west-1', signal });

    it('is the main one if AWS says so', async () => {
      process.env[VARIABLE] = served.url;
      await expect(clients(sandbox.principal.account)).resolves.toMatchObject({
        region: 'eu-west-1',
      });
    });

    it('says that the portal has none', async () => {
      process.env[VARIABLE] = served.url;
      await expect(clients('000000000000')).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining("Leave 'awsAccount' empty"),
      });
    });

    it('says what AWS says', async () => {
      sandbox.faults.add({ effect: { type: 'denied' } });
      process.env[VARIABLE] = served.url;
      await expect(clients('000000000000')).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      sandbox.faults.clear();
    });

    it('waits no longer once the run is cancelled', async () => {
      const asked: (() => void)[] = [];
      const silent = createServer(() => asked.forEach(note => note()));
      await new Promise<void>(resolve => {
        silent.listen(0, '127.0.0.1', resolve);
      });
      try {
        const { port } = silent.address() as AddressInfo;
        process.env[VARIABLE] = `http://127.0.0.1:${port}`;
        const { error, reason, ms } = await cancelOnceAsked(
          new Promise(resolve => {
            asked.push(resolve);
          }),
          signal => clients('000000000000', signal),
        );
        expect(error).toBe(reason);
        expect(ms).toBeLessThan(1_000);
      } finally {
        silent.closeAllConnections();
        silent.close();
      }
    });
  });
});
