import { testSandbox } from '../__testUtils__/testSandbox';

describe('spaceRoutes', () => {
  const api = testSandbox();
  const managed = {
    SpaceManagersTeams: [],
    SpaceManagersTeamMembers: ['Users-1'],
  };

  it('starts with the two spaces, both empty here', async () => {
    const spaces = await api.get('/api/spaces/all');
    expect(spaces).toMatchObject([
      { Id: 'Spaces-1', Name: 'Octopub', Slug: 'octopub', IsDefault: true },
      { Id: 'Spaces-2', Name: 'Platform', Slug: 'platform', IsDefault: false },
    ]);
    for (const { Id } of spaces) {
      expect(await api.get(`/api/${Id}/projects/all`)).toEqual([]);
    }
  });

  it('furnishes a new space', async () => {
    const { Id, Slug } = await api.post('/api/spaces', {
      Name: 'Third Space',
      ...managed,
    });
    expect([Id, Slug]).toEqual(['Spaces-3', 'third-space']);
    const names = async (path: string) =>
      (await api.get(`/api/${Id}/${path}/all`)).map((item: any) => item.Name);
    expect(await names('lifecycles')).toEqual(['Default Lifecycle']);
    expect(await names('projectgroups')).toEqual(['Default Project Group']);
    expect(await names('machinepolicies')).toEqual(['Default Machine Policy']);
    expect(await names('workerpools')).toEqual([
      'Default Worker Pool',
      'Hosted Windows',
      'Hosted Ubuntu',
    ]);
    expect(await names('environments')).toEqual([]);
    expect(await api.get(`/api/${Id}`)).toMatchObject({
      Id,
      Links: { Projects: expect.stringContaining(`/api/${Id}/projects{/id}`) },
    });
  });

  it('wants a manager, a short name, and one of its own', async () => {
    for (const body of [
      { Name: 'Third' },
      { Name: 'x'.repeat(51), ...managed },
      { Name: 'platform', ...managed },
    ]) {
      expect((await api.send('POST', '/api/spaces', body)).status).toBe(400);
    }
  });

  it('finds spaces by exact and by partial name', async () => {
    const names = async (query: string) =>
      (await api.get(`/api/spaces?${query}`)).Items.map(
        (item: any) => item.Name,
      );
    expect(await names('partialName=o')).toEqual(['Octopub', 'Platform']);
    expect(await names('partialName=form&skip=0&take=2147483647')).toEqual([
      'Platform',
    ]);
    expect((await api.get('/api/spaces/platform')).Id).toBe('Spaces-2');
  });

  it('deletes a space and all that is in it once its queue is stopped', async () => {
    const space = await api.get('/api/spaces/Spaces-2');
    await api.post('/environments', { Name: 'Test' });
    expect((await api.send('DELETE', '/api/spaces/Spaces-2')).status).toBe(400);
    await api.put('/api/spaces/Spaces-2', { ...space, TaskQueueStopped: true });
    await api.remove('/api/spaces/Spaces-2');
    expect((await api.send('GET', '/environments/all')).status).toBe(404);
    expect(api.sandbox.store().collections.Environments).toEqual([]);
    expect((await api.send('DELETE', '/api/spaces/Spaces-1')).status).toBe(400);
  });
});

describe('spaceRoutes without the cloud', () => {
  const api = testSandbox({ cloud: false });

  it('makes no dynamic pools', async () => {
    expect(await api.get('/workerpools/all')).toMatchObject([
      { Name: 'Default Worker Pool', IsDefault: true },
    ]);
    const { status } = await api.send('POST', '/workerpools', {
      Name: 'Hosted Ubuntu',
      WorkerPoolType: 'DynamicWorkerPool',
    });
    expect(status).toBe(400);
  });
});
