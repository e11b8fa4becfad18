import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  DescribeAccessEntryCommand,
  EKSClient,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import {
  ServiceQuotasClient,
  ListServiceQuotasCommand,
} from '@aws-sdk/client-service-quotas';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { awsTestClients } from '../testing/awsTestClients';

describe('signatures that the AWS sandbox checks', () => {
  const session = {
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'secret',
    sessionToken: 'token',
    account: '123456789012',
    userId: 'AROAEXAMPLE:session',
    arn: 'arn:aws:sts::123456789012:assumed-role/deployer/session',
  };
  const expired = {
    ...session,
    accessKeyId: 'ASIAEXPIRED',
    expiresAt: new Date('2026-01-01'),
  };
  const aws = awsTestClients({ principals: [session, expired] });
  const asking = (credentials: object, more: object = {}) => {
    const settings = {
      ...aws.settings(),
      credentials: credentials as never,
      ...more,
    };
    return {
      eks: () => new EKSClient(settings).send(new ListClustersCommand({})),
      ec2: () => new EC2Client(settings).send(new DescribeVpcsCommand({})),
      sts: () => new STSClient(settings).send(new GetCallerIdentityCommand({})),
      quotas: () =>
        new ServiceQuotasClient(settings).send(
          new ListServiceQuotasCommand({ ServiceCode: 'eks' }),
        ),
    };
  };

  it('lets in whoever has the right ones', async () => {
    const { Arn } = await asking(session).sts();
    expect(Arn).toBe(session.arn);
    await expect(
      aws.eks.send(
        new DescribeAccessEntryCommand({
          clusterName: 'a',
          // An ARN in the path is encoded twice in what is signed.
          principalArn: 'arn:aws:iam::123456789012:user/a b',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each([
    [
      'an unknown key',
      { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' },
      [
        'UnrecognizedClientException',
        'AuthFailure',
        'InvalidClientTokenId',
        'UnrecognizedClientException',
      ],
    ],
    [
      'a wrong secret',
      { ...session, secretAccessKey: 'x' },
      [
        'InvalidSignatureException',
        'SignatureDoesNotMatch',
        'SignatureDoesNotMatch',
        'InvalidSignatureException',
      ],
    ],
    [
      'no session token',
      { ...session, sessionToken: undefined },
      [
        'UnrecognizedClientException',
        'AuthFailure',
        'InvalidClientTokenId',
        'UnrecognizedClientException',
      ],
    ],
    [
      'expired credentials',
      expired,
      [
        'ExpiredTokenException',
        'RequestExpired',
        'ExpiredToken',
        'ExpiredTokenException',
      ],
    ],
  ])('refuses %s', async (_, credentials, names) => {
    const { eks, ec2, sts, quotas } = asking({
      ...credentials,
      expiresAt: undefined,
    });
    const refused = await Promise.all(
      [eks, ec2, sts, quotas].map(ask =>
        ask().then(
          () => '',
          error => error.name,
        ),
      ),
    );
    expect(refused).toEqual(names);
  });

  it('refuses a clock that is wrong', async () => {
    const { sts } = asking(session, { systemClockOffset: -10 * 60_000 });
    await expect(sts()).rejects.toThrow(
      /^Signature expired: .* \(.* - 5 min\.\)$/,
    );
  });
});
