import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { mockServices } from '@backstage/backend-test-utils';
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
});
