import { project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('projectRoutes', () => {
  const api = testSandbox();

  it('creates a project with all that comes with it', async () => {
    const created = await project(api, { Name: '🚀 My Shop' });
    expect(created).toMatchObject({
      Id: 'Projects-1',
      Slug: 'my-shop',
      VariableSetId: 'variableset-Projects-1',
      DeploymentProcessId: 'deploymentprocess-Projects-1',
      TenantedDeploymentMode: 'Untenanted',
      DefaultGuidedFailureMode: 'EnvironmentDefault',
      PersistenceSettings: { Type: 'Database' },
      VersioningStrategy: null,
      ProjectConnectivityPolicy: {
        SkipMachineBehavior: 'None',
        TargetRoles: [],
        AllowDeploymentsToNoTargets: false,
        ExcludeUnhealthyTargets: false,
      },
    });
    expect((await api.get('/projects/my-shop/channels')).Items).toMatchObject([
      { Name: 'Default', IsDefault: true, LifecycleId: null },
    ]);
    expect(
      await api.get('/projects/Projects-1/deploymentprocesses'),
    ).toMatchObject({
      Id: 'deploymentprocess-Projects-1',
      Version: 0,
      Steps: [],
    });
    expect(await api.get('/variables/variableset-Projects-1')).toMatchObject({
      OwnerId: 'Projects-1',
      Version: 0,
      Variables: [],
    });
  });

  it('refuses what refers to nothing', async () => {
    const [lifecycle] = await api.get('/lifecycles/all');
    const { status, body } = await api.send('POST', '/projects', {
      Name: 'Shop',
      ProjectGroupId: 'ProjectGroups-99',
      LifecycleId: lifecycle.Id,
    });
    expect(status).toBe(400);
    expect(body.Errors).toEqual([
      "There is no Project Group with the ID 'ProjectGroups-99'.",
    ]);
  });

  it('refuses objects of another space', async () => {
    const [group] = await api.get('/api/Spaces-1/projectgroups/all');
    const [lifecycle] = await api.get('/lifecycles/all');
    expect(
      (
        await api.send('POST', '/projects', {
          Name: 'Shop',
          ProjectGroupId: group.Id,
          LifecycleId: lifecycle.Id,
        })
      ).status,
    ).toBe(400);
  });

  it('takes all that belongs to it along when deleted', async () => {
    const { Id } = await project(api);
    await api.remove(`/projects/${Id}`);
    expect(await api.get('/channels/all')).toEqual([]);
    expect((await api.send('GET', `/variables/variableset-${Id}`)).status).toBe(
      404,
    );
    expect(
      (await api.send('GET', `/deploymentprocesses/deploymentprocess-${Id}`))
        .status,
    ).toBe(404);
  });

  it('keeps its group and its lifecycle from being deleted', async () => {
    const shop = await project(api);
    for (const path of [
      `/projectgroups/${shop.ProjectGroupId}`,
      `/lifecycles/${shop.LifecycleId}`,
    ]) {
      expect(await api.send('DELETE', path)).toMatchObject({
        status: 400,
        body: {
          ErrorMessage: expect.stringContaining(
            'has dependent resources and cannot be deleted.',
          ),
        },
      });
    }
  });

  it('finds parts of names by both parameters, as servers do', async () => {
    await project(api, { Name: 'Shop' });
    await project(api, { Name: 'Shop Front' });
    expect((await api.get('/projects?name=shop')).TotalResults).toBe(2);
    expect((await api.get('/projects?partialName=front')).TotalResults).toBe(1);
    expect(
      (await api.get('/projectgroups/ProjectGroups-2/projects')).TotalResults,
    ).toBe(2);
  });
});
