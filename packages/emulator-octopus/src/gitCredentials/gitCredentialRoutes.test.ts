import { testSandbox } from '../__testUtils__/testSandbox';

describe('gitCredentialRoutes', () => {
  const api = testSandbox();
  const credential = (body: object = {}) => ({
    SpaceId: 'Spaces-2',
    Name: 'GitHub',
    Details: {
      Type: 'UsernamePassword',
      Username: 'shop',
      Password: { HasValue: true, NewValue: 'secret' },
    },
    ...body,
  });

  it('keeps the password to itself', async () => {
    const { Id } = await api.post('/git-credentials', credential());
    const read = await api.get(`/git-credentials/${Id}`);
    expect(read).toMatchObject({
      Id: 'GitCredentials-1',
      Name: 'GitHub',
      Description: null,
      Details: {
        Type: 'UsernamePassword',
        Username: 'shop',
        Password: { HasValue: true, NewValue: null },
      },
      RepositoryRestrictions: { Enabled: false, AllowedRepositories: [] },
    });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('keeps the password that a change leaves out', async () => {
    const { Id } = await api.post('/git-credentials', credential());
    await api.put(`/git-credentials/${Id}`, {
      ...credential({ Name: 'GitHub of the shop' }),
      Id,
      Details: { Username: 'other', Password: { HasValue: true } },
    });
    expect(await api.get(`/git-credentials/${Id}`)).toMatchObject({
      Name: 'GitHub of the shop',
      Details: { Username: 'other', Password: { HasValue: true } },
    });
    expect(
      (await api.get('/git-credentials?name=of%20the')).Items,
    ).toHaveLength(1);
  });

  it.each([
    ['a password', { Username: 'shop' }, 'The Password field is required.'],
    [
      'a name',
      { Password: { HasValue: true, NewValue: 'secret' } },
      'The Username field is required.',
    ],
    [
      'another type',
      { Type: 'GitHub' },
      "The sandbox keeps no Git credentials of type 'GitHub'.",
    ],
  ])('refuses one without, or with, %s', async (_, Details, message) => {
    const { status, body } = await api.send(
      'POST',
      '/git-credentials',
      credential({ Details }),
    );
    expect(status).toBe(400);
    expect(body.Errors).toEqual([message]);
  });

  it('is used by no project, since repositories are kept inside', async () => {
    const { Id } = await api.post('/git-credentials', credential());
    expect(await api.get(`/git-credentials/${Id}/usage`)).toEqual({
      Projects: [],
      OtherProjects: 0,
    });
    await api.remove(`/git-credentials/${Id}`);
    expect((await api.send('GET', `/git-credentials/${Id}`)).status).toBe(404);
  });
});
