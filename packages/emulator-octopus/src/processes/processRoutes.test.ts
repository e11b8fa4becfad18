import {
  dockerFeed,
  environment,
  project,
  runbook,
  step,
  withImage,
} from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('processRoutes', () => {
  const api = testSandbox();
  const path = '/projects/Projects-1/deploymentprocesses';
  const save = (steps: object[], version: number = 0) =>
    api.send('PUT', path, {
      ProjectId: 'Projects-1',
      Version: version,
      Steps: steps,
    });

  beforeEach(() => project(api));

  it('gives ids and slugs to new steps and keeps those of old ones', async () => {
    const first = (await save([step('Say Hello')])).body;
    expect(first.Version).toBe(1);
    expect(first.Steps[0]).toMatchObject({
      Id: expect.any(String),
      Slug: 'say-hello',
      Actions: [{ Id: expect.any(String), Slug: 'say-hello', Packages: [] }],
    });
    const second = await api.put(path, first);
    expect(second).toEqual({ ...first, Version: 2 });
    expect(
      await api.get('/deploymentprocesses/deploymentprocess-Projects-1'),
    ).toEqual(second);
  });

  it('marks steps in a container, and lets no first step start with another', async () => {
    const feed = await dockerFeed(api);
    const inContainer = (name: string, Properties: object = {}) =>
      step(name, {
        Container: { FeedId: feed.Id, Image: 'octopusdeploy/worker-tools' },
        Properties,
      });
    const { body } = await save([
      { ...inContainer('One'), StartTrigger: 'StartWithPrevious' },
      {
        ...inContainer('Two', { OctopusUseBundledTooling: 'True' }),
        StartTrigger: 'StartWithPrevious',
      },
      step('Three'),
    ]);
    expect(body.Steps.map((item: any) => item.StartTrigger)).toEqual([
      'StartAfterPrevious',
      'StartWithPrevious',
      'StartAfterPrevious',
    ]);
    expect(
      body.Steps.map(
        (item: any) => item.Actions[0].Properties.OctopusUseBundledTooling,
      ),
    ).toEqual(['False', 'True', undefined]);
  });

  it('refuses a stale version', async () => {
    await save([step('One')]);
    expect(await save([step('Two')])).toMatchObject({
      status: 400,
      body: {
        ErrorMessage: expect.stringContaining(
          'because another user has made changes to the deployment process',
        ),
      },
    });
  });

  it.each([
    ['names that differ in case only', [step('One'), step('ONE')]],
    ['a question mark', [step('Really?')]],
    ['a step without an action', [{ Name: 'Empty', Actions: [] }]],
    ['an unknown environment', [step('X', { Environments: ['Nowhere-1'] })]],
    ['an unknown worker pool', [step('X', { WorkerPoolId: 'WorkerPools-9' })]],
    ['an unknown feed', [step('X', withImage('Feeds-9'))]],
  ])('refuses %s', async (_, steps) => {
    const { status, body } = await save(steps);
    expect(status).toBe(400);
    expect(body.Errors).toHaveLength(1);
  });

  it('refuses two packages of one name', async () => {
    const feed = await dockerFeed(api);
    const { Packages } = withImage(feed.Id, '');
    expect(
      await save([step('X', { Packages: [...Packages, ...Packages] })]),
    ).toMatchObject({
      status: 400,
      body: {
        ErrorMessage: "A package reference with the name '' already exists",
      },
    });
  });

  it('takes expressions for feeds', async () => {
    expect((await save([step('X', withImage('#{Feed}'))])).status).toBe(200);
  });

  it('hides sensitive properties and keeps them', async () => {
    const first = (
      await save([
        step('X', {
          Properties: { Password: { HasValue: true, NewValue: 'hush' } },
        }),
      ])
    ).body;
    expect(first.Steps[0].Actions[0].Properties.Password).toMatchObject({
      HasValue: true,
      NewValue: null,
    });
    await api.put(path, first);
    expect(
      JSON.stringify(api.sandbox.store().collections.deploymentprocess),
    ).toContain('hush');
  });

  it('has the same rules for runbooks', async () => {
    const { RunbookProcessId } = await runbook(api, 'Projects-1');
    expect(RunbookProcessId).toBe('RunbookProcess-Runbooks-1');
    const process = await api.get(
      `/projects/Projects-1/runbookProcesses/${RunbookProcessId}`,
    );
    expect(process).toMatchObject({ Version: 0, Steps: [] });
    const changed = { ...process, Steps: [step('Scale')] };
    await api.put(`/runbookProcesses/${RunbookProcessId}`, changed);
    expect(
      await api.send('PUT', `/runbookProcesses/${RunbookProcessId}`, changed),
    ).toMatchObject({
      status: 400,
      body: {
        ErrorMessage: expect.stringContaining(
          'Changes to this process could not be saved',
        ),
      },
    });
    expect((await api.get('/runbookProcesses')).TotalResults).toBe(1);
  });

  it('keeps what steps use from being deleted', async () => {
    const { Id } = await environment(api, 'Test');
    await save([step('X', { Environments: [Id] })]);
    expect((await api.send('DELETE', `/environments/${Id}`)).status).toBe(400);
  });

  it('answers the template of a release', async () => {
    const feed = await dockerFeed(api);
    await save([step('Deploy', withImage(feed.Id))]);
    expect(await api.get(`${path}/template`)).toMatchObject({
      DeploymentProcessId: 'deploymentprocess-Projects-1',
      NextVersionIncrement: '0.0.1',
      LastReleaseVersion: null,
      Packages: [
        {
          ActionName: 'Deploy',
          PackageReferenceName: 'web',
          PackageId: 'octopussamples/octopub-frontend',
          FeedId: feed.Id,
          IsResolvable: true,
        },
      ],
    });
  });
});
