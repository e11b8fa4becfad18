import { testSandbox } from '../__testUtils__/testSandbox';

describe('userRoutes', () => {
  const api = testSandbox();
  const add = (body: object) =>
    api.send('POST', '/api/users', {
      Username: 'ada',
      DisplayName: 'Ada Okafor',
      ...body,
    });

  it('makes people and service accounts, and finds them', async () => {
    expect(await add({ EmailAddress: 'ada@example.com' })).toMatchObject({
      status: 201,
      body: {
        Username: 'ada',
        IsActive: true,
        IsService: false,
        CanPasswordBeEdited: true,
      },
    });
    await add({ Username: 'ci', DisplayName: 'Build', IsService: true });
    const found = async (query: string) =>
      (await api.get(`/api/users?${query}`)).Items.map(
        (user: any) => user.Username,
      );
    expect(await found('filter=OKAFOR')).toEqual(['ada']);
    expect(await found('isServiceAccount=true')).toEqual(['ci', 'reader']);
    expect(await found('isActive=false')).toEqual([]);
  });

  it('refuses a name that is taken', async () => {
    await add({});
    expect(await add({ Username: 'ADA' })).toMatchObject({
      status: 400,
      body: { ErrorMessage: 'User creation failed.' },
    });
  });

  it('changes and removes a user; service accounts get no password', async () => {
    const { body: user } = await add({ IsService: true });
    const changed = await api.put(`/api/users/${user.Id}`, {
      ...user,
      DisplayName: 'Ada',
      IsActive: false,
    });
    expect(changed).toMatchObject({ DisplayName: 'Ada', IsActive: false });
    expect(
      (
        await api.send('PUT', `/api/users/${user.Id}`, {
          ...user,
          Password: 'hush',
        })
      ).body.ErrorMessage,
    ).toBe('Passwords cannot be set for service user accounts.');
    await api.remove(`/api/users/${user.Id}`);
    expect((await api.send('GET', `/api/users/${user.Id}`)).status).toBe(404);
  });
});
