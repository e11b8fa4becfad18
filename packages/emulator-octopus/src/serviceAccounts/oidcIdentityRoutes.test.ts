import { testSandbox } from '../__testUtils__/testSandbox';

describe('oidcIdentityRoutes', () => {
  const api = testSandbox();
  const account = (body: object = {}) =>
    api.post('/api/users', {
      Username: 'ci',
      DisplayName: 'Build server',
      IsService: true,
      ...body,
    });
  const identity = (body: object = {}) => ({
    Name: 'octopub-frontend',
    Issuer: 'https://token.actions.githubusercontent.com',
    Subject: 'repo:octopub@1/frontend@2:ref:refs/heads/main',
    ...body,
  });
  const create = (accountId: string, body: object = {}) =>
    api.send(
      'POST',
      `/api/serviceaccounts/${accountId}/oidcidentities/create/v1`,
      { ServiceAccountId: accountId, ...identity(body) },
    );

  it('makes identities, and tells the id that workflows sign in with', async () => {
    const { Id } = await account();
    const created = await create(Id);
    expect(created).toMatchObject({
      status: 201,
      body: { Id: 'ServiceAccountOidcIdentitys-1' },
    });
    const path = `/api/serviceaccounts/${Id}/oidcidentities`;
    const listed = await api.get(`${path}/v1?skip=0&take=30`);
    expect(listed).toMatchObject({
      Count: 1,
      ServerUrl: 'http://octopus.test',
      ExternalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      OidcIdentities: [
        { Id: created.body.Id, ServiceAccountId: Id, ...identity() },
      ],
    });
    expect(await api.get(`${path}/v1?skip=0&take=0`)).toEqual({
      ...listed,
      OidcIdentities: [],
    });

    const one = `${path}/${created.body.Id}/v1`;
    expect(
      await api.put(one, {
        ...identity({ Subject: 'repo:x:*' }),
        Id: created.body.Id,
        ServiceAccountId: Id,
      }),
    ).toEqual({});
    expect((await api.get(one)).Subject).toBe('repo:x:*');
    expect(await api.remove(one)).toEqual({});
    expect((await api.send('GET', one)).status).toBe(404);
  });

  it('gives people none', async () => {
    const { Id } = await account({ IsService: false });
    expect((await create(Id)).status).toBe(404);
  });

  it.each([
    ['no issuer', { Issuer: '' }, ['The Issuer field is required.']],
    [
      'a long name',
      { Name: 'n'.repeat(201) },
      ['The Name can have 200 characters at most.'],
    ],
  ])('refuses %s', async (_, body, errors) => {
    const { Id } = await account();
    expect(await create(Id, body)).toMatchObject({
      status: 400,
      body: { Errors: errors },
    });
  });

  it('goes with its account', async () => {
    const { Id } = await account();
    await create(Id);
    await api.remove(`/api/users/${Id}`);
    const next = await account();
    const path = `/api/serviceaccounts/${next.Id}/oidcidentities`;
    expect((await api.get(`${path}/v1?skip=0&take=30`)).Count).toBe(0);
  });

  it('is for those who may edit users', async () => {
    const { Id } = await account();
    const refused = await api.send(
      'POST',
      `/api/serviceaccounts/${Id}/oidcidentities/create/v1`,
      { ServiceAccountId: Id, ...identity() },
      { 'X-Octopus-ApiKey': api.sandbox.keys.readOnly },
    );
    expect(refused.status).toBe(403);
    expect(refused.body.ErrorMessage).toContain('UserEdit');
  });
});
