import { environment, project, runbook, step } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

const MAIN = 'refs%2Fheads%2Fmain';
const NON_GIT_ROUTE =
  'Received a request for a version-controlled resource on a non-version control route. To access this resource, include a Git ref in the route.';

describe('a version-controlled project', () => {
  const api = testSandbox();

  /** A project with a step and a published runbook, in Git. */
  async function gitProject(state: object = {}) {
    await environment(api, 'Development');
    const shop = await project(api);
    const process = await api.get(shop.Links.DeploymentProcess);
    await api.put(shop.Links.DeploymentProcess, {
      ...process,
      Steps: [step('Deploy')],
    });
    await api.put(`/projects/${shop.Id}/deploymentsettings`, {
      ConnectivityPolicy: { AllowDeploymentsToNoTargets: true },
      VersioningStrategy: { Template: '1.0.i' },
    });
    const scale = await runbook(api, shop.Id, { EnvironmentScope: 'All' });
    const steps = await api.get(`/runbookProcesses/${scale.RunbookProcessId}`);
    await api.put(`/runbookProcesses/${steps.Id}`, {
      ...steps,
      Steps: [step('Scale')],
    });
    await api.post('/runbookSnapshots?publish=true', {
      Name: 'First',
      ProjectId: shop.Id,
      RunbookId: scale.Id,
    });
    await api.post(`/projects/${shop.Id}/git/convert`, {
      CommitMessage: 'Move to Git',
      VersionControlSettings: {
        Type: 'VersionControlled',
        Url: 'https://example.com/shop.git',
        DefaultBranch: 'main',
        BasePath: '.octopus',
        Credentials: { Type: 'Anonymous' },
        ...state,
      },
    });
    return api.get(`/projects/${shop.Id}`);
  }
  const runbooksInDatabase = { ConversionState: { RunbooksAreInGit: false } };
  const newRelease = (shop: any, body: object) =>
    api.send('POST', '/releases', {
      ProjectId: shop.Id,
      Version: '1.0.0',
      ...body,
    });
  const on = (shop: any, gitRef: string) => `/projects/${shop.Id}/${gitRef}`;

  it('says that it is one, where its repository is, and by which routes', async () => {
    expect(await gitProject()).toMatchObject({
      IsVersionControlled: true,
      VersioningStrategy: null,
      PersistenceSettings: {
        Type: 'VersionControlled',
        Url: 'https://example.com/shop.git',
        DefaultBranch: 'main',
        BasePath: '.octopus',
        ConversionState: { VariablesAreInGit: true, RunbooksAreInGit: true },
      },
      Links: {
        DeploymentProcess:
          '/api/Spaces-2/projects/Projects-1/{gitRef}/deploymentprocesses',
      },
    });
  });

  it('has its process and settings at a branch, and refuses routes without one', async () => {
    const shop = await gitProject();
    for (const gitRef of [MAIN, 'refs%2fheads%2fmain']) {
      expect(
        await api.get(`${on(shop, gitRef)}/deploymentprocesses`),
      ).toMatchObject({
        Id: 'deploymentprocess-Projects-1',
        Steps: [{ Name: 'Deploy' }],
      });
    }
    expect(
      await api.get(`${on(shop, MAIN)}/deploymentprocesses/template`),
    ).toMatchObject({ NextVersionIncrement: '1.0.1', Packages: [] });
    expect(await api.get(`${on(shop, MAIN)}/deploymentsettings`)).toMatchObject(
      { VersioningStrategy: { Template: '1.0.i' } },
    );
    for (const path of [
      '/projects/Projects-1/deploymentprocesses',
      '/projects/Projects-1/deploymentprocesses/template',
      '/deploymentprocesses/deploymentprocess-Projects-1',
    ]) {
      expect(await api.send('GET', path)).toMatchObject({
        status: 404,
        body: {
          ErrorMessage:
            "The resource 'deploymentprocess-Projects-1' was not found.",
        },
      });
    }
    expect(
      await api.send('GET', '/projects/Projects-1/deploymentsettings'),
    ).toMatchObject({ status: 400, body: { Errors: [NON_GIT_ROUTE] } });
    expect((await api.get('/deploymentprocesses')).Items).toEqual([]);
  });

  it('keeps branches apart, and a commit as it was', async () => {
    const shop = await gitProject();
    const first = await newRelease(shop, {
      VersionControlReference: { GitRef: 'refs/heads/main' },
    });
    const { GitCommit } = first.body.VersionControlReference;
    await api.post(`/projects/${shop.Id}/git/branches/v2`, {
      BaseGitRef: 'refs/heads/main',
      NewBranchName: 'next',
      ProjectId: shop.Id,
      SpaceId: shop.SpaceId,
    });
    const path = `${on(shop, 'refs%2Fheads%2Fnext')}/deploymentprocesses`;
    await api.put(path, {
      ...(await api.get(path)),
      Steps: [step('Deploy'), step('Verify')],
    });
    const stepsAt = async (gitRef: string) =>
      (await api.get(`${on(shop, gitRef)}/deploymentprocesses`)).Steps.length;
    expect(await stepsAt('refs%2Fheads%2Fnext')).toBe(2);
    expect(await stepsAt(MAIN)).toBe(1);
    expect(await stepsAt(GitCommit)).toBe(1);
    expect(
      (await api.get(`/projects/${shop.Id}/git/branches`)).Items,
    ).toMatchObject([
      { Name: 'main', CanonicalName: 'refs/heads/main' },
      { Name: 'next', CanonicalName: 'refs/heads/next' },
    ]);
    expect(
      (await api.get(`/projects/${shop.Id}/git/commits/${GitCommit}`)).Name,
    ).toBe(GitCommit);
    expect((await api.get(`/projects/${shop.Id}/git/tags`)).Items).toEqual([]);
  });

  it('makes releases of a branch, and refuses one without it', async () => {
    const shop = await gitProject();
    expect(await newRelease(shop, {})).toMatchObject({
      status: 400,
      body: {
        Errors: [
          'Creating a release for a version controlled process requires GitRef to be set on VersionControlReference.',
        ],
      },
    });
    expect(
      await newRelease(shop, {
        VersionControlReference: { GitRef: 'refs/heads/gone' },
      }),
    ).toMatchObject({
      status: 400,
      body: {
        ErrorMessage:
          "No git resource with the name 'refs/heads/gone' exists in the repository",
      },
    });
    const { body } = await newRelease(shop, {
      VersionControlReference: { GitRef: 'refs/heads/main' },
    });
    expect(body.VersionControlReference).toEqual({
      GitRef: 'refs/heads/main',
      GitCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(
      (await api.get(body.Links.ProjectDeploymentProcessSnapshot)).Steps,
    ).toMatchObject([{ Name: 'Deploy' }]);
    const command = await api.post('/releases/create/v1', {
      SpaceId: 'Spaces-2',
      SpaceIdOrName: 'Spaces-2',
      ProjectName: shop.Name,
      GitRef: 'main',
    });
    expect(command.ReleaseVersion).toBe('1.0.1');
  });

  it('deploys a release like any other', async () => {
    const shop = await gitProject();
    const { body } = await newRelease(shop, {
      VersionControlReference: { GitRef: 'refs/heads/main' },
    });
    const [{ Id }] = await api.get('/environments/all');
    const deployment = await api.post('/deployments', {
      ReleaseId: body.Id,
      EnvironmentId: Id,
    });
    expect(deployment.ReleaseId).toBe(body.Id);
  });

  it('has its runbooks at a branch, and runs them from there', async () => {
    const shop = await gitProject();
    const path = `${on(shop, MAIN)}/runbooks`;
    const { Items } = await api.get(path);
    expect(Items).toMatchObject([
      { Name: 'Scale', Slug: 'scale', PublishedRunbookSnapshotId: null },
    ]);
    const [{ Id }] = await api.get('/environments/all');
    expect(await api.get(`${path}/scale`)).toMatchObject({ Name: 'Scale' });
    expect(
      await api.get(`${path}/scale/runbookSnapshotTemplate`),
    ).toMatchObject({ Packages: [] });
    expect(
      (await api.get(`${path}/scale/runbookRuns/preview/${Id}`)).StepsToExecute,
    ).toMatchObject([{ ActionName: 'Scale' }]);
    const run = (body: object) =>
      api.post(`${path}/scale/run/v1`, {
        GitRef: 'refs/heads/main',
        ProjectId: shop.Id,
        RunbookId: 'scale',
        SpaceId: shop.SpaceId,
        ...body,
      });
    const { Resources } = await run({ Runs: [{ EnvironmentId: Id }] });
    expect(Resources).toMatchObject([
      { ProjectId: shop.Id, RunbookName: 'Scale', EnvironmentId: Id },
    ]);
    const { RunbookRunServerTasks } = await api.post(
      '/runbook-runs/git/create/v1',
      {
        SpaceId: 'Spaces-2',
        SpaceIdOrName: 'Spaces-2',
        ProjectName: shop.Name,
        RunbookName: 'Scale',
        GitRef: 'main',
        EnvironmentNames: ['Development'],
      },
    );
    expect(RunbookRunServerTasks).toHaveLength(1);
    const steps = `${on(shop, MAIN)}/runbookProcesses/scale`;
    await api.put(steps, {
      ...(await api.get(steps)),
      Steps: [step('Scale'), step('Check')],
    });
    expect((await api.get(steps)).Steps).toHaveLength(2);
  });

  it('refuses its runbooks on routes without a branch, and lists of the space leave them out', async () => {
    const shop = await gitProject();
    for (const path of ['runbooks', 'runbooks/all', 'runbooks/scale']) {
      expect(
        await api.send('GET', `/projects/${shop.Id}/${path}`),
      ).toMatchObject({ status: 400, body: { Errors: [NON_GIT_ROUTE] } });
    }
    expect(
      await api.send('POST', '/runbook-runs/create/v1', {
        SpaceId: 'Spaces-2',
        SpaceIdOrName: 'Spaces-2',
        ProjectName: shop.Name,
        RunbookName: 'Scale',
        EnvironmentNames: ['Development'],
      }),
    ).toMatchObject({ status: 400, body: { Errors: [NON_GIT_ROUTE] } });
    expect(await api.get('/runbooks/all')).toEqual([]);
  });

  it('may keep its runbooks in the database', async () => {
    const shop = await gitProject(runbooksInDatabase);
    expect(
      (await api.get(`/projects/${shop.Id}/runbooks`)).Items,
    ).toMatchObject([{ Name: 'Scale' }]);
    expect((await api.send('GET', `${on(shop, MAIN)}/runbooks`)).status).toBe(
      400,
    );
  });

  it('keeps sensitive variables in the database, and the others at a branch', async () => {
    const shop = await project(api);
    const set = await api.get(`/variables/${shop.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: [
        { Name: 'Colour', Value: 'red' },
        { Name: 'Password', Value: 'x', IsSensitive: true, Type: 'Sensitive' },
      ],
    });
    await api.post(`/projects/${shop.Id}/git/convert`, {
      VersionControlSettings: {
        Type: 'VersionControlled',
        Url: 'https://example.com/shop.git',
        DefaultBranch: 'main',
      },
    });
    const names = async (path: string) =>
      (await api.get(path)).Variables.map(({ Name }: any) => Name);
    expect(await names(`${on(shop, MAIN)}/variables`)).toEqual(['Colour']);
    expect(await names(`/projects/${shop.Id}/variables`)).toEqual(['Password']);
    const path = `${on(shop, MAIN)}/variables`;
    await api.put(path, {
      ...(await api.get(path)),
      Variables: [{ Name: 'Size', Value: 'L' }],
    });
    const { body } = await newRelease(shop, {
      VersionControlReference: { GitRef: 'refs/heads/main' },
    });
    expect(await names(body.Links.ProjectVariableSnapshot)).toEqual([
      'Size',
      'Password',
    ]);
  });

  it('takes its repository along when it is deleted', async () => {
    const shop = await gitProject();
    await api.remove(`/projects/${shop.Id}`);
    const { collections } = api.sandbox.store() as {
      collections: Record<string, object[]>;
    };
    expect(collections.GitBranches).toEqual([]);
    expect(collections.GitCommits).toEqual([]);
  });

  it('is refused what the sandbox does not play', async () => {
    const shop = await gitProject();
    const convert = (settings: object) =>
      api.send('POST', `/projects/${shop.Id}/git/convert`, {
        VersionControlSettings: {
          Type: 'VersionControlled',
          Url: 'https://example.com/shop.git',
          DefaultBranch: 'main',
          ...settings,
        },
      });
    expect((await convert({})).status).toBe(400);
    await expect(
      project(api, {
        Name: 'New',
        PersistenceSettings: { Type: 'VersionControlled' },
      }),
    ).rejects.toThrow('and then convert it');
    const other = await project(api, { Name: 'Other' });
    expect(
      await api.send('POST', `/projects/${other.Id}/git/convert`, {
        VersionControlSettings: {
          Type: 'VersionControlled',
          Url: 'https://example.com/other.git',
          DefaultBranch: 'main',
          Credentials: { Type: 'UsernamePassword' },
        },
      }),
    ).toMatchObject({
      status: 400,
      body: { ErrorMessage: expect.stringContaining('Anonymous') },
    });
    expect(
      (await api.send('GET', `${on(other, MAIN)}/deploymentprocesses`)).status,
    ).toBe(400);
  });
});
