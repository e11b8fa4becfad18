import {
  dockerFeed,
  environment,
  project,
  runbook,
  step,
  withImage,
} from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('runbookRoutes', () => {
  const api = testSandbox();

  beforeEach(() => project(api));

  it('creates a runbook with an empty process, not published', async () => {
    expect(
      await runbook(api, 'Projects-1', { Name: '🔍 Get Pods' }),
    ).toMatchObject({
      Id: 'Runbooks-1',
      Slug: 'get-pods',
      RunbookProcessId: 'RunbookProcess-Runbooks-1',
      PublishedRunbookSnapshotId: null,
      EnvironmentScope: 'All',
      MultiTenancyMode: 'Untenanted',
      DefaultGuidedFailureMode: 'Off',
    });
    expect(await api.get('/runbooks/all?projectIds=Projects-1')).toHaveLength(
      1,
    );
    expect(await api.get('/runbooks/all?projectIds=Projects-9')).toEqual([]);
  });

  it('has names and slugs of its own in every project', async () => {
    await project(api, { Name: 'Other' });
    await runbook(api, 'Projects-1');
    expect(await runbook(api, 'Projects-2')).toMatchObject({ Slug: 'scale' });
    expect(await api.get('/projects/other/runbooks/scale')).toMatchObject({
      Id: 'Runbooks-2',
    });
    expect(
      (
        await api.send('POST', '/runbooks', {
          Name: 'SCALE',
          ProjectId: 'Projects-1',
          RunRetentionPolicy: { QuantityToKeep: 1, ShouldKeepForever: false },
        })
      ).body.Errors[0],
    ).toContain('already exists');
  });

  it('wants a retention policy', async () => {
    const { status, body } = await api.send('POST', '/runbooks', {
      Name: 'Scale',
      ProjectId: 'Projects-1',
    });
    expect(status).toBe(400);
    expect(body.Errors[0]).toContain('RunRetentionPolicy');
  });

  it('keeps a number of runs, unless it is told to keep days', async () => {
    const runbookThatKeeps = (Name: string, policy: object) =>
      api.post('/runbooks', {
        Name,
        ProjectId: 'Projects-1',
        RunRetentionPolicy: { QuantityToKeep: 100, ...policy },
      });
    expect(
      (await runbookThatKeeps('Some', { ShouldKeepForever: false }))
        .RunRetentionPolicy,
    ).toMatchObject({ Unit: 'Items', QuantityToKeep: 100, Strategy: 'Count' });
    expect(
      (await runbookThatKeeps('Recent', { Unit: 'Days' })).RunRetentionPolicy,
    ).toMatchObject({ Unit: 'Days', QuantityToKeep: 100 });
  });

  it('publishes a snapshot of the process as it was', async () => {
    const { RunbookProcessId } = await runbook(api, 'Projects-1');
    const process = await api.get(`/runbookProcesses/${RunbookProcessId}`);
    await api.put(`/runbookProcesses/${RunbookProcessId}`, {
      ...process,
      Steps: [step('Before')],
    });
    const template = await api.get(
      '/projects/Projects-1/runbooks/Runbooks-1/runbookSnapshotTemplate',
    );
    const snapshot = await api.post(
      '/projects/Projects-1/runbookSnapshots?publish=true',
      {
        ProjectId: 'Projects-1',
        RunbookId: 'Runbooks-1',
        Name: template.NextNameIncrement,
        SelectedPackages: [],
      },
    );
    expect(snapshot.FrozenRunbookProcessId).toMatch(
      /^RunbookProcess-Runbooks-1-s-1-[A-Z0-9]{5}$/,
    );
    expect(await api.get('/runbooks/Runbooks-1')).toMatchObject({
      PublishedRunbookSnapshotId: snapshot.Id,
    });
    await api.put(`/runbookProcesses/${RunbookProcessId}`, {
      ...(await api.get(`/runbookProcesses/${RunbookProcessId}`)),
      Steps: [],
    });
    expect(
      (await api.get(`/runbookProcesses/${snapshot.FrozenRunbookProcessId}`))
        .Steps,
    ).toMatchObject([{ Name: 'Before' }]);
    expect(
      (await api.send('DELETE', `/runbookSnapshots/${snapshot.Id}`)).status,
    ).toBe(400);
  });

  it('wants a version of every package', async () => {
    const { RunbookProcessId } = await runbook(api, 'Projects-1');
    const feed = await dockerFeed(api);
    await api.put(`/runbookProcesses/${RunbookProcessId}`, {
      Version: 0,
      Steps: [step('Scan', withImage(feed.Id))],
    });
    const snapshot = (SelectedPackages: object[]) =>
      api.send('POST', '/runbookSnapshots', {
        ProjectId: 'Projects-1',
        RunbookId: 'Runbooks-1',
        Name: 'Snapshot 1',
        SelectedPackages,
      });
    expect(await snapshot([])).toMatchObject({
      status: 400,
      body: {
        ErrorMessage: 'A version must be specified for every included package.',
      },
    });
    expect(
      await snapshot([
        { ActionName: 'Scan', PackageReferenceName: 'web', Version: '1.0' },
      ]),
    ).toMatchObject({ status: 201 });
    expect(
      (await api.get('/runbooks/Runbooks-1')).PublishedRunbookSnapshotId,
    ).toBe(null);
  });

  it('says where it may run', async () => {
    const [test, production] = [
      await environment(api, 'Test'),
      await environment(api, 'Production'),
    ];
    await runbook(api, 'Projects-1', {
      EnvironmentScope: 'Specified',
      Environments: [production.Id],
    });
    const names = async () =>
      (await api.get('/runbooks/Runbooks-1/environments')).map(
        (item: any) => item.Name,
      );
    expect(await names()).toEqual(['Production']);
    const lifecycle = await api.post('/lifecycles', {
      Name: 'App',
      Phases: [{ Name: 'Test', OptionalDeploymentTargets: [test.Id] }],
    });
    const shop = await api.get('/projects/Projects-1');
    await api.put('/projects/Projects-1', {
      ...shop,
      LifecycleId: lifecycle.Id,
    });
    await api.put('/runbooks/Runbooks-1', {
      ...(await api.get('/runbooks/Runbooks-1')),
      EnvironmentScope: 'FromProjectLifecycles',
    });
    expect(await names()).toEqual(['Test']);
  });

  it('goes with its process and snapshots, and with its project', async () => {
    await runbook(api, 'Projects-1');
    await api.post('/runbookSnapshots?publish=true', {
      ProjectId: 'Projects-1',
      RunbookId: 'Runbooks-1',
      Name: 'Snapshot 1',
    });
    await api.remove('/projects/Projects-1');
    for (const path of [
      '/runbooks',
      '/runbookSnapshots',
      '/runbookProcesses',
    ]) {
      expect((await api.get(path)).TotalResults).toBe(0);
    }
  });
});
