import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('runbooks', () => {
  it('are listed with the environments that they may run in', async () => {
    const { status, body } = await portal.get('runbooks');
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        id: portal.shop.runbookId,
        name: 'Get Pods',
        isPublished: true,
        environmentIds: Object.values(portal.shop.environments),
        environments: Object.entries(portal.shop.environments).map(
          ([name, id]) => ({ id, name }),
        ),
        runs: [],
        url: `http://octopus.test/app#/Spaces-1/projects/${portal.shop.project.Id}`,
      },
    ]);
  });

  it('are previewed', async () => {
    const { Test } = portal.shop.environments;
    const { body } = await portal.get(
      `runbooks/${portal.shop.runbookId}/preview/${Test}`,
    );
    expect(body).toEqual({
      environment: { id: Test, name: 'Test' },
      prompts: [],
      steps: [{ name: 'Get Pods', targets: ['eks-test'] }],
    });
  });

  it('run, and their output is shown', async () => {
    const { Test } = portal.shop.environments;
    const { status, body } = await portal.post('runbook-runs', {
      runbookId: portal.shop.runbookId,
      environmentId: Test,
    });
    expect(status).toBe(201);
    expect(
      await octopus.get(`/runbookRuns/${body.runbookRunId}`),
    ).toMatchObject({
      EnvironmentId: Test,
      Comments: 'Run by user:default/mock through Backstage',
    });
    octopus.pass(600);
    const task = await portal.get(`tasks/${body.taskId}`);
    expect(task.body).toMatchObject({
      state: 'Success',
      run: {
        runbookId: portal.shop.runbookId,
        environment: { id: Test, name: 'Test' },
        startedBy: 'user:default/mock',
        created: expect.any(String),
      },
    });
    expect(task.body.log.map(({ text }: any) => text).join('\n')).toContain(
      'READY   STATUS',
    );
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        runbook: 'Get Pods',
        environment: 'Test',
      }),
    });
  });

  it('show their last runs, with who started them where', async () => {
    const { Test, Development } = portal.shop.environments;
    const { runbookId } = portal.shop;
    for (const environmentId of [Test, Development]) {
      await portal.post('runbook-runs', { runbookId, environmentId });
      octopus.pass(600);
    }
    const { body } = await portal.get('runbooks');
    expect(body[0].runs).toEqual([
      expect.objectContaining({
        taskId: expect.stringContaining('ServerTasks-'),
        environmentId: Development,
        state: 'Success',
        isCompleted: true,
        startedBy: 'user:default/mock',
        completedAt: expect.any(String),
      }),
      expect.objectContaining({ environmentId: Test, state: 'Success' }),
    ]);
  });

  it('have a history, even of what was not run lately', async () => {
    const { Test } = portal.shop.environments;
    const { runbookId, project } = portal.shop;
    const { Id: other } = await octopus.post(
      `/projects/${project.Id}/runbooks`,
      {
        Name: 'Never run',
        ProjectId: project.Id,
        EnvironmentScope: 'All',
        Environments: [],
        MultiTenancyMode: 'Untenanted',
        DefaultGuidedFailureMode: 'EnvironmentDefault',
        RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
      },
    );
    const none = await portal.get(`runbooks/${other}/runs`);
    expect(none.body).toEqual([]);
    const { PublishedRunbookSnapshotId } = await octopus.get(
      `/runbooks/${runbookId}`,
    );
    for (let run = 0; run < 51; run += 1) {
      await octopus.post('/runbookRuns', {
        RunbookId: runbookId,
        RunbookSnapshotId: PublishedRunbookSnapshotId,
        EnvironmentId: Test,
      });
    }
    const history = await portal.get(`runbooks/${runbookId}/runs`);
    expect(history.status).toBe(200);
    expect(history.body).toHaveLength(50);
    expect(history.body[0]).toMatchObject({ environmentId: Test });

    const { body } = await portal.get('runbooks');
    const told = new Map(body.map((each: any) => [each.id, each.runs]));
    expect(told.get(runbookId)).toHaveLength(5);
    // It may have been run before all of those.
    expect(told.get(other)).toBeUndefined();
  });

  it('have to be published first', async () => {
    const { Id: runbookId } = await octopus.post(
      `/projects/${portal.shop.project.Id}/runbooks`,
      {
        Name: 'Draft',
        ProjectId: portal.shop.project.Id,
        EnvironmentScope: 'All',
        Environments: [],
        MultiTenancyMode: 'Untenanted',
        DefaultGuidedFailureMode: 'EnvironmentDefault',
        RunRetentionPolicy: { QuantityToKeep: 100, ShouldKeepForever: false },
      },
    );
    const { body } = await portal.get('runbooks');
    expect(body.map((item: any) => [item.name, item.isPublished])).toEqual([
      ['Draft', false],
      ['Get Pods', true],
    ]);
    const run = await portal.post('runbook-runs', {
      runbookId,
      environmentId: portal.shop.environments.Test,
    });
    expect(run.status).toBe(409);
    expect(run.body.error.message).toContain('never published');
  });
});
