import { testSandbox } from '../__testUtils__/testSandbox';

describe('accountRoutes', () => {
  const api = testSandbox();
  const secretOf = () =>
    (api.sandbox.store().collections.Accounts[0] as any).secrets.SecretKey;

  it('writes secrets and never shows them', async () => {
    const created = await api.post('/accounts', {
      Name: 'AWS Account',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: 'AKIAEXAMPLE',
      SecretKey: { HasValue: true, NewValue: 'first' },
    });
    expect(created).toMatchObject({
      Slug: 'aws-account',
      AccessKey: 'AKIAEXAMPLE',
      SecretKey: { HasValue: true, NewValue: null },
    });
    await api.put(`/accounts/${created.Id}`, created);
    expect(secretOf()).toEqual({ secret: 'first' });
    await api.put(`/accounts/${created.Id}`, {
      ...created,
      SecretKey: { HasValue: true, NewValue: 'second' },
    });
    expect(secretOf()).toEqual({ secret: 'second' });
  });

  it('takes an AWS role', async () => {
    const role = {
      Name: 'AWS OIDC',
      AccountType: 'AmazonWebServicesOidcAccount',
      RoleArn: 'arn:aws:iam::123456789012:role/octopus',
      SessionDuration: '3600',
      DeploymentSubjectKeys: ['space', 'project'],
    };
    expect(await api.post('/accounts', role)).toMatchObject(role);
    expect(
      (await api.get('/accounts?accountType=AmazonWebServicesOidcAccount'))
        .TotalResults,
    ).toBe(1);
    expect(
      (await api.get('/accounts?accountType=AmazonWebServicesAccount'))
        .TotalResults,
    ).toBe(0);
  });

  it('refuses an account without its credentials', async () => {
    const { status, body } = await api.send('POST', '/accounts', {
      Name: 'AWS Account',
      AccountType: 'AmazonWebServicesAccount',
    });
    expect(status).toBe(400);
    expect(body.Errors).toHaveLength(2);
  });
});
