import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import {
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { awsTestClients } from './testing/awsTestClients';

describe('AWS sandbox, asked by the AWS SDK', () => {
  const createdAt = new Date('2026-03-02T12:00:00Z');
  const aws = awsTestClients({
    clusters: {
      'eu-west-1': [
        { name: 'first', status: 'ACTIVE', createdAt, tags: { team: 'a' } },
        { name: 'second', status: 'ACTIVE', createdAt },
      ],
    },
  });

  it('says who asks', async () => {
    const identity = await aws.sts.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:user/sandbox',
      UserId: 'AIDACKCEVSQ6C2EXAMPLE',
      $metadata: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  it('lists clusters by region and page', async () => {
    const first = await aws.eks.send(
      new ListClustersCommand({ maxResults: 1 }),
    );
    expect(first.clusters).toEqual(['first']);
    const { nextToken } = first;
    const rest = await aws.eks.send(new ListClustersCommand({ nextToken }));
    expect(rest.clusters).toEqual(['second']);
    expect(rest.nextToken).toBeUndefined();

    const elsewhere = new EKSClient(aws.settings('us-east-1'));
    const none = await elsewhere.send(new ListClustersCommand({}));
    expect(none.clusters).toEqual([]);
    await expect(
      aws.eks.send(new ListClustersCommand({ maxResults: 101 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('does not know other operations', async () => {
    await expect(
      aws.sts.send(new GetSessionTokenCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidAction',
      message: 'The AWS sandbox does not have GetSessionToken.',
    });
  });

  it('refuses unsigned requests, and services that it does not have', async () => {
    const unsigned = await fetch(`${aws.url()}/clusters`);
    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
    const query = await fetch(aws.url(), {
      method: 'POST',
      body: new URLSearchParams({ Action: 'GetCallerIdentity' }),
    });
    expect(query.status).toBe(403);
    expect(await query.text()).toContain('<Code>MissingAuthenticationToken<');

    const scope =
      'Credential=AKIAIOSFODNN7EXAMPLE/20260302/eu-west-1/s3/aws4_request';
    const { status } = await fetch(aws.url(), {
      headers: {
        Authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=00`,
      },
    });
    expect(status).toBe(501);
  });

  it('counts what it is asked for, shows it, and forgets it', async () => {
    const seen: string[] = [];
    const stop = aws.sandbox.onExchange(({ responseBody }) =>
      seen.push(responseBody),
    );
    await aws.sts.send(new GetCallerIdentityCommand({}));
    stop();
    await aws.sts.send(new GetCallerIdentityCommand({}));
    expect(seen).toEqual([expect.stringContaining('<Arn>arn:aws:iam::')]);
    expect(aws.sandbox.requests()).toMatchObject({
      operations: expect.arrayContaining([
        { service: 'sts', operation: 'GetCallerIdentity', count: 2 },
      ]),
    });
    const stranger = new STSClient({
      ...aws.settings(),
      credentials: { accessKeyId: 'AKIAOTHER', secretAccessKey: 'x' },
    });
    await expect(
      stranger.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await fetch(`${aws.url()}/__sandbox/reset`, { method: 'POST' });
    expect(aws.sandbox.requests()).toEqual({ total: 0, operations: [] });
  });
});
