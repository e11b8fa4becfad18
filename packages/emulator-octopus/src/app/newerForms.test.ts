import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';
import { octopusSandboxKeys } from '../auth/keys';

describe('newer forms of routes', () => {
  const api = testSandbox();

  it('answer what the older form does, under a name', async () => {
    await environment(api, 'Test');
    expect(await api.get('/environments/all/v1')).toEqual({
      Environments: await api.get('/environments/all'),
    });
    expect(await api.get('/environments/v1?take=1')).toMatchObject({
      Environments: { ItemsPerPage: 1, Items: [{ Name: 'Test' }] },
    });
    await project(api);
    expect(await api.get('/projects/Projects-1/progression/v1')).toMatchObject({
      Progression: { Releases: [] },
    });
  });

  it('send the body on, and refuse what the older form refuses', async () => {
    const body = {
      SpaceId: 'Spaces-2',
      Name: 'GitHub',
      Details: {
        Username: 'shop',
        Password: { HasValue: true, NewValue: 'secret' },
      },
    };
    const { Id } = await api.post('/git-credentials/v1', body);
    expect(await api.get(`/git-credentials/${Id}/v1`)).toMatchObject({
      GitCredential: { Name: 'GitHub', Links: expect.anything() },
    });
    const { GitCredential } = await api.get(`/git-credentials/${Id}/v2`);
    expect(GitCredential).not.toHaveProperty('Links');
    expect(await api.send('POST', '/git-credentials/v1', {})).toMatchObject({
      status: 400,
    });
    await api.remove(`/git-credentials/${Id}/v1`);
    expect(await api.send('GET', `/git-credentials/${Id}/v1`)).toMatchObject({
      status: 404,
    });
  });

  it('ask for the same permission', async () => {
    const credentials = { 'X-Octopus-ApiKey': octopusSandboxKeys.readOnly };
    const { status, body } = await api.send(
      'DELETE',
      '/machinepolicies/MachinePolicies-1/v1',
      undefined,
      credentials,
    );
    expect(status).toBe(403);
    expect(body.ErrorMessage).toContain('MachinePolicyDelete');
  });
});
