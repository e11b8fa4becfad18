import { environment, project, runbook } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('triggerRoutes', () => {
  const api = testSandbox();
  const trigger = (filter: object = {}, action: object = {}) => ({
    Name: 'Nightly',
    ProjectId: 'Projects-1',
    IsDisabled: false,
    Filter: {
      FilterType: 'CronExpressionSchedule',
      CronExpression: '0 0 20 * * Mon-Fri',
      Timezone: 'Europe/Berlin',
      ...filter,
    },
    Action: {
      ActionType: 'RunRunbook',
      RunbookId: 'Runbooks-1',
      EnvironmentIds: ['Environments-1'],
      TenantIds: [],
      TenantTags: [],
      ...action,
    },
  });

  beforeEach(async () => {
    await project(api);
    await environment(api, 'Test');
    await runbook(api, 'Projects-1');
  });

  it('runs a runbook on a schedule', async () => {
    const created = await api.post('/projects/Projects-1/triggers', trigger());
    expect(created).toMatchObject({ Id: 'ProjectTriggers-1', ...trigger() });
    expect(await api.get('/projecttriggers/ProjectTriggers-1')).toEqual(
      created,
    );
    expect(
      (await api.get('/projects/Projects-1/triggers?runbooks=Runbooks-1'))
        .TotalResults,
    ).toBe(1);
    const disabled = await api.put('/projecttriggers/ProjectTriggers-1', {
      ...created,
      IsDisabled: true,
    });
    expect(disabled).toEqual({ ...created, IsDisabled: true });
    await api.remove('/projects/Projects-1/triggers/ProjectTriggers-1');
    expect((await api.get('/projecttriggers')).Items).toEqual([]);
  });

  it.each([
    ['a CRON expression', trigger({ CronExpression: 'at noon' })],
    ['a time zone', trigger({ Timezone: 'Europe/Nowhere' })],
    ['a runbook', trigger({}, { RunbookId: 'Runbooks-9' })],
    ['an environment', trigger({}, { EnvironmentIds: ['Environments-9'] })],
  ])('refuses %s that is none', async (_, body) => {
    const { status, body: answer } = await api.send(
      'POST',
      '/projecttriggers',
      body,
    );
    expect(status).toBe(400);
    expect(answer.Errors).toHaveLength(1);
  });

  it('keeps its runbook and its environment from being deleted', async () => {
    await api.post('/projecttriggers', trigger());
    expect((await api.send('DELETE', '/runbooks/Runbooks-1')).status).toBe(400);
    expect(
      (await api.send('DELETE', '/environments/Environments-1')).status,
    ).toBe(400);
  });
});
