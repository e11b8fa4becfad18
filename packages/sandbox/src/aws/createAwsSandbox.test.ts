import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import {
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { ServedSandbox } from '../octopus/serve';
import { createAwsSandbox, serveAwsSandbox } from './createAwsSandbox';

describe('AWS sandbox, asked by the AWS SDK', () => {
  const createdAt = new Date('2026-03-02T12:00:00Z');
  const sandbox = createAwsSandbox({
    clusters: {
      'eu-west-1': [
        { name: 'first', status: 'ACTIVE', createdAt, tags: { team: 'a' } },
        { name: 'second', status: 'ACTIVE', createdAt },
      ],
    },
  });
  let served: ServedSandbox;

  const settings = (region = 'eu-west-1') => ({
    endpoint: served.url,
    region,
    credentials: sandbox.principal,
    maxAttempts: 1,
  });

  beforeAll(async () => {
    served = await serveAwsSandbox(sandbox);
  });
  afterAll(() => served.close());

  it('says who asks', async () => {
    const sts = new STSClient(settings());
    const identity = await sts.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:user/sandbox',
      UserId: 'AIDACKCEVSQ6C2EXAMPLE',
      $metadata: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  it('lists clusters by region and page', async () => {
    const eks = new EKSClient(settings());
    const first = await eks.send(new ListClustersCommand({ maxResults: 1 }));
    expect(first.clusters).toEqual(['first']);
    const { nextToken } = first;
    const rest = await eks.send(new ListClustersCommand({ nextToken }));
    expect(rest.clusters).toEqual(['second']);
    expect(rest.nextToken).toBeUndefined();

    const elsewhere = new EKSClient(settings('us-east-1'));
    const none = await elsewhere.send(new ListClustersCommand({}));
    expect(none.clusters).toEqual([]);
    await expect(
      eks.send(new ListClustersCommand({ maxResults: 101 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('describes a cluster, or says that there is none', async () => {
    const eks = new EKSClient(settings());
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'first' }),
    );
    expect(cluster).toMatchObject({ createdAt, tags: { team: 'a' } });
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'third' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'No cluster found for name: third.',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('does not know other operations', async () => {
    await expect(
      new EKSClient(settings()).send(
        new ListNodegroupsCommand({ clusterName: 'first' }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    await expect(
      new STSClient(settings()).send(new GetSessionTokenCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidAction',
      message:
        'Could not find operation GetSessionToken for version 2011-06-15',
    });
  });

  it('refuses unknown keys', async () => {
    const stranger = {
      ...settings(),
      credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x' },
    };
    await expect(
      new STSClient(stranger).send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(
      new EKSClient(stranger).send(new ListClustersCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('refuses unsigned requests, and services that it does not have', async () => {
    const unsigned = await fetch(`${served.url}/clusters`);
    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
    const query = await fetch(served.url, {
      method: 'POST',
      body: new URLSearchParams({ Action: 'GetCallerIdentity' }),
    });
    expect(query.status).toBe(403);
    expect(await query.text()).toContain('<Code>MissingAuthenticationToken<');

    const scope = 'Credential=AKIAIOSFODNN7EXAMPLE/20260302/eu-west-1/s3';
    const { status } = await fetch(served.url, {
      headers: { Authorization: `AWS4-HMAC-SHA256 ${scope}/aws4_request` },
    });
    expect(status).toBe(501);
  });
});
