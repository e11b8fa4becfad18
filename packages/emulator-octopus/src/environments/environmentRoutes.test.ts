import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('environmentRoutes', () => {
  const api = testSandbox();

  it('creates, and answers under all three forms of the path', async () => {
    const created = await api.send('POST', '/environments', {
      name: 'Feature Branch',
      usegUIDEDfailure: true,
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      Id: 'Environments-1',
      Slug: 'feature-branch',
      SpaceId: 'Spaces-2',
      SortOrder: 0,
      UseGuidedFailure: true,
      AllowDynamicInfrastructure: false,
    });
    for (const path of [
      '/api/Spaces-2/environments/Environments-1',
      '/api/spaces/Spaces-2/environments/feature-branch',
      '/api/spaces/platform/Environments/environments-1',
    ]) {
      expect(await api.get(path)).toEqual(created.body);
    }
    expect(
      (await api.send('GET', '/api/environments/Environments-1')).status,
    ).toBe(404);
  });

  it('ignores unknown keys', async () => {
    api.traffic.provokes('request body');
    await api.post('/environments', { Name: 'Test', Colour: 'green' });
    expect(await api.get('/environments/test')).not.toHaveProperty('Colour');
  });

  it('refuses a name that is taken, whatever its case', async () => {
    await environment(api, 'Test');
    const { status, body } = await api.send('POST', '/environments', {
      Name: 'TEST',
    });
    expect(status).toBe(400);
    expect(body.ErrorMessage).toBe('There was a problem with your request.');
    expect(body.Errors[0]).toContain('already exists');
    expect(
      (await api.send('POST', '/api/Spaces-1/environments', { Name: 'Test' }))
        .status,
    ).toBe(201);
  });

  it('pages ten by ten in the order of SortOrder', async () => {
    for (let number = 0; number < 12; number++) {
      await api.post('/environments', {
        Name: `Environment ${number}`,
        SortOrder: 11 - number,
      });
    }
    const first = await api.get('/environments');
    expect(first).toMatchObject({
      ItemType: 'Environment',
      TotalResults: 12,
      ItemsPerPage: 10,
      NumberOfPages: 2,
      LastPageNumber: 1,
      Links: {
        'Page.Next': '/api/Spaces-2/environments?skip=10&take=10',
        'Page.Last': '/api/Spaces-2/environments?skip=10&take=10',
      },
    });
    expect(first.Items[0].Name).toBe('Environment 11');
    const second = await api.get(first.Links['Page.Next']);
    expect(second.Items.map((item: any) => item.Name)).toEqual([
      'Environment 1',
      'Environment 0',
    ]);
    expect(second.Links).not.toHaveProperty(['Page.Next']);
  });

  it('sorts environments', async () => {
    const [test, production] = [
      await environment(api, 'Test'),
      await environment(api, 'Production'),
    ];
    await api.put('/environments/sortorder', [production.Id, test.Id]);
    expect(
      (await api.send('PUT', '/environments/sortorder', [test.Id])).status,
    ).toBe(400);
    expect(await api.get('/environments/all')).toMatchObject([
      { Name: 'Production', SortOrder: 0 },
      { Name: 'Test', SortOrder: 1 },
    ]);
  });

  it('takes ids joined or repeated, and parts of names', async () => {
    for (const name of ['Test', 'Production', 'Test Two']) {
      await environment(api, name);
    }
    const names = async (query: string) =>
      (await api.get(`/environments?${query}`)).Items.map(
        (item: any) => item.Name,
      );
    expect(await names('ids=Environments-1,Environments-2')).toEqual([
      'Test',
      'Production',
    ]);
    expect(await names('ids=Environments-1&ids=Environments-3')).toEqual([
      'Test',
      'Test Two',
    ]);
    expect(await names('partialName=test')).toEqual(['Test', 'Test Two']);
    expect(await names('name=test')).toEqual(['Test', 'Test Two']);
    expect(
      (await api.get('/environments/v2?name=test')).Items[0],
    ).toMatchObject({ Name: 'Test', Type: 'Static' });
  });

  it('narrows all to those of a project', async () => {
    const { Id } = await environment(api, 'Test');
    await environment(api, 'Production');
    const shop = await project(api);
    const all = () =>
      api.get(`/environments/all?projectId=${shop.Id}&channelId=Channels-1`);
    expect(await all()).toHaveLength(2);
    const lifecycle = await api.post('/lifecycles', {
      Name: 'App',
      Phases: [{ Name: 'Test', OptionalDeploymentTargets: [Id] }],
    });
    await api.put(`/projects/${shop.Id}`, {
      ...shop,
      LifecycleId: lifecycle.Id,
    });
    expect(await all()).toMatchObject([{ Name: 'Test' }]);
  });

  it('keeps an environment that is in use', async () => {
    const { Id } = await environment(api, 'Test');
    const lifecycle = await api.post('/lifecycles', {
      Name: 'App',
      Phases: [{ Name: 'Test', OptionalDeploymentTargets: [Id] }],
    });
    const refused = await api.send('DELETE', `/environments/${Id}`);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        ErrorMessage:
          'The Environment has dependent resources and cannot be deleted.',
      },
    });
    await api.remove(`/lifecycles/${lifecycle.Id}`);
    await api.remove(`/environments/${Id}`);
    expect(await api.get('/environments/all')).toEqual([]);
  });
});
