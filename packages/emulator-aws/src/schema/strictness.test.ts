import { signedFetch } from '../testing/signedFetch';
import { createAwsSandbox } from '../createAwsSandbox';

describe('requests that the AWS sandbox refuses for their form', () => {
  const sandbox = createAwsSandbox();
  const cluster = {
    name: 'demo',
    roleArn: 'arn:aws:iam::123456789012:role/a',
    resourcesVpcConfig: { subnetIds: [] },
  };

  it.each<[string, unknown]>([
    ["has the member 'nope'", { ...cluster, nope: 1 }],
    [
      "has the member 'resourcesVpcConfig.subnetIDs'",
      { ...cluster, resourcesVpcConfig: { subnetIDs: [] } },
    ],
    ["Value null at 'roleArn'", { ...cluster, roleArn: undefined }],
    ["Value at 'name' is not a string", { ...cluster, name: 1 }],
    [
      "Value at 'resourcesVpcConfig.subnetIds[0]' is not a string",
      { ...cluster, resourcesVpcConfig: { subnetIds: [1] } },
    ],
    [
      "Value at 'deletionProtection' is not a boolean",
      { ...cluster, deletionProtection: 'true' },
    ],
    ["Value at 'tags' is not a map", { ...cluster, tags: [] }],
    ["Value at 'tags.a' is not a string", { ...cluster, tags: { a: 1 } }],
    ["Value at 'name' failed", { ...cluster, name: 'a.b' }],
    ["Value at 'name' failed", { ...cluster, name: 'a'.repeat(101) }],
    [
      "Value at 'accessConfig.authenticationMode' failed",
      { ...cluster, accessConfig: { authenticationMode: 'NONE' } },
    ],
  ])('EKS: %s', async (message, body) => {
    const { status, text } = await signedFetch(
      sandbox,
      'eks',
      '/clusters',
      JSON.stringify(body),
    );
    expect(status).toBe(400);
    expect(JSON.parse(text).message).toContain(message);
  });

  it.each([
    ['ec2', 'Action=DescribeVpcs&Nope=1', 'UnknownParameter'],
    ['ec2', 'Action=DescribeVpcs&MaxResults=many', 'InvalidParameterValue'],
    ['ec2', 'Action=DeleteNetworkInterface', 'MissingParameter'],
    ['ec2', 'Action=Nope', 'InvalidAction'],
    ['cloudformation', 'Action=CreateStack', 'ValidationError'],
    [
      'cloudformation',
      'Action=DescribeStacks&StackNames.member.1=a',
      'ValidationError',
    ],
    [
      'cloudformation',
      'Action=CreateStack&StackName=a&Tags.1.Key=a',
      'ValidationError',
    ],
  ])('%s: %s', async (service, form, code) => {
    const version = { ec2: '2016-11-15', cloudformation: '2010-05-15' }[
      service
    ];
    const { status, text } = await signedFetch(
      sandbox,
      service,
      '/',
      `${form}&Version=${version}`,
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    );
    expect(status).toBe(400);
    expect(text).toContain(`<Code>${code}</Code>`);
  });

  it('Service Quotas: what it does not know', async () => {
    const ask = (target: string, body: object) =>
      signedFetch(sandbox, 'servicequotas', '/', JSON.stringify(body), {
        'X-Amz-Target': `ServiceQuotasV20190624.${target}`,
      });
    const unknown = await ask('Nope', {});
    expect(JSON.parse(unknown.text).__type).toBe('UnknownOperationException');
    const wrong = await ask('GetServiceQuota', { ServiceCode: 1 });
    expect(JSON.parse(wrong.text)).toMatchObject({
      __type: 'ValidationException',
      Message: expect.stringContaining('2 validation errors detected'),
    });
  });

  it('EKS: what is no operation, and what is no JSON', async () => {
    const nowhere = await signedFetch(sandbox, 'eks', '/nowhere', '{}');
    expect(nowhere.status).toBe(404);
    const { status } = await signedFetch(sandbox, 'eks', '/clusters', '{');
    expect(status).toBe(400);
  });
});
