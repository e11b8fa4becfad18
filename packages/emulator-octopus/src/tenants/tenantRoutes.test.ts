import { testSandbox } from '../__testUtils__/testSandbox';

type Api = ReturnType<typeof testSandbox>;

async function createWorld(api: Api) {
  const environment = await api.post('/environments', { Name: 'Production' });
  const [lifecycle] = await api.get('/lifecycles/all');
  const [group] = await api.get('/projectgroups/all');
  const project = await api.post('/projects', {
    Name: 'Shop',
    ProjectGroupId: group.Id,
    LifecycleId: lifecycle.Id,
    TenantedDeploymentMode: 'TenantedOrUntenanted',
  });
  await api.post('/tagsets', {
    Name: 'Ring',
    Tags: [{ Name: 'Early' }, { Name: 'Late' }],
  });
  await api.post('/tagsets', { Name: 'Region', Tags: [{ Name: 'Asia' }] });
  return { environment, project };
}

describe('tenantRoutes', () => {
  const api = testSandbox();
  const names = async (query: string) =>
    (await api.get(`/tenants/all${query}`)).map((item: any) => item.Name);

  it('has no tenants at first, and says so where clients look for them', async () => {
    const { Links } = await api.get('/api/Spaces-2');
    const path = Links.Tenants.replace(/\{.*/, '');
    expect(await api.get(path)).toMatchObject({
      ItemType: 'Tenant',
      TotalResults: 0,
      Items: [],
    });
    expect(await api.get('/tenants/all')).toEqual([]);
    expect(await api.get('/tenants/variables-missing')).toEqual([]);
    expect(await api.get('/tenants/status')).toMatchObject({ Enabled: false });
    expect((await api.send('GET', '/tenants/Tenants-1')).status).toBe(404);
  });

  it('connects a tenant to environments of projects', async () => {
    const { environment, project } = await createWorld(api);
    const created = await api.post('/tenants', {
      Name: 'Blue Whale',
      SpaceId: 'Spaces-2',
    });
    expect(created).toMatchObject({
      Id: 'Tenants-1',
      Slug: 'blue-whale',
      IsDisabled: false,
      TenantTags: [],
      ProjectEnvironments: {},
    });
    const ProjectEnvironments = { [project.Id]: [environment.Id] };
    await api.put('/tenants/Tenants-1', { ...created, ProjectEnvironments });
    expect(await api.get('/tenants/Tenants-1')).toMatchObject({
      Name: 'Blue Whale',
      ProjectEnvironments,
    });
    expect(await names(`?projectId=${project.Id}`)).toEqual(['Blue Whale']);
    expect(await names('?projectId=Projects-999')).toEqual([]);
    await api.remove(`/projects/${project.Id}`);
    expect(await api.get('/tenants/Tenants-1')).toMatchObject({
      ProjectEnvironments: {},
    });
    await api.remove('/tenants/Tenants-1');
    expect(await names('')).toEqual([]);
  });

  it('finds tenants by tags: one of each tag set', async () => {
    await createWorld(api);
    const create = (Name: string, TenantTags: string[]) =>
      api.post('/tenants', { Name, TenantTags, SpaceId: 'Spaces-2' });
    await create('A', ['Ring/Early', 'Region/Asia']);
    await create('B', ['Ring/Late']);
    expect(await names('?tags=Ring/Early,Ring/Late')).toEqual(['A', 'B']);
    expect(await names('?tags=Ring/Early,Ring/Late,Region/Asia')).toEqual([
      'A',
    ]);
  });

  it('refuses tags, projects and environments that the space does not have', async () => {
    const { project } = await createWorld(api);
    for (const body of [
      { TenantTags: ['Ring/Never'] },
      { ProjectEnvironments: { 'Projects-999': [] } },
      { ProjectEnvironments: { [project.Id]: ['Environments-999'] } },
      { ProjectEnvironments: { [project.Id]: 'Environments-1' } },
      { Name: '' },
    ]) {
      const answer = await api.send('POST', '/tenants', {
        Name: 'C',
        SpaceId: 'Spaces-2',
        ...body,
      });
      expect(answer.status).toBe(400);
    }
    expect(await names('')).toEqual([]);
  });
});
