import {
  clockedSandbox,
  createRelease,
  createShop,
  deploy,
  Shop,
} from '../__testUtils__/shop';

const { api, clock } = clockedSandbox();
const LONG = 600;

let shop: Shop;
beforeEach(async () => {
  shop = await createShop(api);
  await createRelease(api, 'Shop');
});

const start = async (environment = 'Development') =>
  (await deploy(api, 'Shop', '0.0.1', environment)).ServerTaskId;
const task = (id: string) => api.get(`/tasks/${id}`);
const details = (id: string, query = '') =>
  api.get(`/tasks/${id}/details${query}`);
const raw = async (id: string) => {
  const response = await api.sandbox.fetch(
    new Request(`http://octopus.test/api/tasks/${id}/raw`, {
      headers: { 'X-Octopus-ApiKey': api.sandbox.keys.admin },
    }),
  );
  return response.text();
};

describe('a task', () => {
  it('queues, runs and succeeds by the clock alone', async () => {
    const id = await start();
    expect(await task(id)).toMatchObject({
      Name: 'Deploy',
      State: 'Queued',
      Completed: 'Queued...',
      StartTime: null,
      IsCompleted: false,
      HasBeenPickedUpByProcessor: false,
    });
    clock.pass(2);
    expect(await task(id)).toMatchObject({
      State: 'Executing',
      Completed: 'Executing...',
      IsCompleted: false,
      HasBeenPickedUpByProcessor: true,
    });
    clock.pass(LONG);
    const done = await task(id);
    expect(done).toMatchObject({
      State: 'Success',
      IsCompleted: true,
      FinishedSuccessfully: true,
      HasWarningsOrErrors: false,
      ErrorMessage: '',
    });
    expect(done.Duration).toMatch(/^\d+ (second|minute)s?$/);
    expect(done.Completed).toMatch(/^Monday, 2 November 2026 8:\d\d:\d\d AM/);
    clock.pass(LONG);
    expect((await task(id)).CompletedTime).toBe(done.CompletedTime);
  });

  it('shows its steps as they run', async () => {
    const id = await start();
    clock.pass(5);
    const running = await details(id);
    expect(running.ActivityLogs[0]).toMatchObject({
      Name: 'Deploy Shop release 0.0.1 to Development',
      Status: 'Running',
      Children: [
        {
          Name: 'Step 1: Deploy Container',
          Status: 'Running',
          Children: [{ Name: 'eks-development' }],
        },
        { Name: 'Step 2: Security Scan', Status: 'Pending', Children: [] },
        { Name: 'Step 3: Feedback', Status: 'Pending' },
      ],
    });
    const linesOf = (answer: any) =>
      answer.ActivityLogs[0].Children[0].Children[0].LogElements;
    const soon = linesOf(running).length;
    expect(running.Progress.ProgressPercentage).toBeLessThan(50);
    clock.pass(15);
    const later = await details(id);
    expect(linesOf(later).length).toBeGreaterThan(soon);
    expect(later.Progress.ProgressPercentage).toBeGreaterThan(
      running.Progress.ProgressPercentage,
    );
    clock.pass(LONG);
    const done = await details(id);
    expect(done.Progress.ProgressPercentage).toBe(100);
    expect(JSON.stringify(linesOf(done))).toContain(
      'Deployed octopussamples/octopub-frontend:0.2.6 to development',
    );
  });

  it('shows verbose lines and tails when asked', async () => {
    const id = await start();
    clock.pass(LONG);
    const first = (answer: any) =>
      answer.ActivityLogs[0].Children[0].Children[0].LogElements;
    const categories = first(await details(id)).map((l: any) => l.Category);
    expect(categories).not.toContain('Verbose');
    expect(first(await details(id, '?verbose=true'))[0].Category).toBe(
      'Verbose',
    );
    const all = first(await details(id));
    expect(first(await details(id, '?tail=2'))).toEqual(all.slice(-2));
  });

  it('writes its log as text, escape codes included', async () => {
    const id = await start();
    clock.pass(LONG);
    const text = await raw(id);
    expect(text).toContain(`Task ID: ${id}`);
    expect(text).toContain('Step 2: Security Scan');
    expect(text).toContain('\u001b[33m');
  });
});

describe('a failing step', () => {
  beforeEach(() =>
    api.sandbox.failStep({
      project: 'Shop',
      step: 'Security Scan',
      message: 'A critical vulnerability was found',
    }),
  );

  it('fails the task, after the steps that run always', async () => {
    const id = await start();
    clock.pass(LONG);
    expect(await task(id)).toMatchObject({
      State: 'Failed',
      FinishedSuccessfully: false,
      HasWarningsOrErrors: true,
      ErrorMessage:
        'The deployment failed because one or more steps failed. Please see the deployment log for details.',
    });
    const { ActivityLogs } = await details(id);
    expect(ActivityLogs[0].Status).toBe('Failed');
    expect(ActivityLogs[0].Children.map((c: any) => c.Status)).toEqual([
      'Success',
      'Failed',
      'Success',
    ]);
    expect(ActivityLogs[0].Children[1].LogElements).toMatchObject([
      {
        Category: 'Fatal',
        MessageText:
          "The step failed: Activity Security Scan on Octopus Server failed with error 'A critical vulnerability was found'.",
      },
    ]);
  });

  it('fails once only', async () => {
    await start();
    clock.pass(LONG);
    const second = await start();
    clock.pass(LONG);
    expect((await task(second)).State).toBe('Success');
  });

  it('skips the steps behind it that need success', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Deploy Container' });
    const id = await start();
    clock.pass(LONG);
    const { ActivityLogs } = await details(id);
    expect(ActivityLogs[0].Children.map((c: any) => c.Status)).toEqual([
      'Failed',
      'Skipped',
      'Success',
    ]);
  });
});

it('skips a step that finds no targets', async () => {
  const [machine] = (await api.get('/machines/all')).filter(
    (item: any) => item.Name === 'eks-development',
  );
  await api.remove(`/machines/${machine.Id}`);
  const id = await start();
  clock.pass(LONG);
  const { ActivityLogs } = await details(id);
  expect(ActivityLogs[0].Children[0].Status).toBe('Skipped');
});

describe('the queue', () => {
  it('runs the tasks of one project and environment one at a time', async () => {
    const first = await start();
    clock.pass(1);
    const second = await start();
    clock.pass(5);
    expect((await task(first)).State).toBe('Executing');
    expect((await task(second)).State).toBe('Queued');
    const behind = await api.get(`/tasks/${second}/queued-behind`);
    expect(behind.Items.map((i: any) => i.Id)).toEqual([first]);
    clock.pass(LONG);
    const done = [await task(first), await task(second)];
    expect(done.map(({ State }) => State)).toEqual(['Success', 'Success']);
    expect(Date.parse(done[1].StartTime)).toBeGreaterThanOrEqual(
      Date.parse(done[0].CompletedTime),
    );
  });

  it('heeds a concurrency tag of the project', async () => {
    await start();
    clock.pass(LONG);
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: [
        ...set.Variables,
        {
          Name: 'Octopus.Task.ConcurrencyTag',
          Value: '#{Octopus.Project.Id}',
          Type: 'String',
        },
      ],
    });
    await createRelease(api, 'Shop');
    const first = (await deploy(api, 'Shop', '0.0.2', 'Development'))
      .ServerTaskId;
    clock.pass(LONG);
    const toTest = (await deploy(api, 'Shop', '0.0.2', 'Test')).ServerTaskId;
    const again = (await deploy(api, 'Shop', '0.0.2', 'Development'))
      .ServerTaskId;
    clock.pass(5);
    expect((await task(first)).State).toBe('Success');
    expect((await task(toTest)).State).toBe('Executing');
    expect((await task(again)).State).toBe('Queued');
  });

  it('fails what its lifecycle no longer allows', async () => {
    const id = await start();
    const channel = await api.get(`/channels/${shop.mainline.Id}`);
    await api.put(`/channels/${channel.Id}`, {
      ...channel,
      LifecycleId: shop.lifecycles.branch,
    });
    clock.pass(LONG);
    expect((await task(id)).State).toBe('Failed');
  });

  it('stands still while the space has stopped it', async () => {
    const space = await api.get('/api/spaces/Spaces-2');
    await api.put('/api/spaces/Spaces-2', { ...space, TaskQueueStopped: true });
    const id = await start();
    clock.pass(LONG);
    expect((await task(id)).State).toBe('Queued');
    await api.put('/api/spaces/Spaces-2', space);
    clock.pass(5);
    expect((await task(id)).State).toBe('Executing');
  });
});

describe('POST /tasks/{id}/cancel', () => {
  it('cancels a queued task at once', async () => {
    const id = await start();
    await api.post(`/tasks/${id}/cancel`, {});
    expect(await task(id)).toMatchObject({
      State: 'Canceled',
      IsCompleted: true,
      FinishedSuccessfully: false,
    });
  });

  it('cancels a running task after a moment', async () => {
    const id = await start();
    clock.pass(5);
    const answer = await api.post(`/tasks/${id}/cancel`, {});
    expect(answer.State).toBe('Cancelling');
    expect(answer.IsCompleted).toBe(false);
    clock.pass(5);
    expect((await task(id)).State).toBe('Canceled');
    const { ActivityLogs } = await details(id);
    expect(ActivityLogs[0].Children.map((c: any) => c.Status)).toEqual([
      'Canceled',
      'Canceled',
      'Canceled',
    ]);
  });

  it('leaves a task that has ended as it is', async () => {
    const id = await start();
    clock.pass(LONG);
    await api.post(`/tasks/${id}/cancel`, {});
    expect((await task(id)).State).toBe('Success');
  });
});

describe('POST /tasks/{id}/state', () => {
  const change = (id: string, body: object) =>
    api.send('POST', `/tasks/${id}/state`, body);

  it('changes an outcome by hand, which the lifecycle heeds', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    const id = await start();
    clock.pass(LONG);
    await change(id, { State: 'Success', Reason: 'Checked by hand' });
    expect((await task(id)).State).toBe('Success');
    const next = await api.send('POST', '/deployments', {
      ReleaseId: (await api.get('/releases')).Items[0].Id,
      EnvironmentId: shop.environments.Test,
    });
    expect(next.status).toBe(201);
  });

  it.each([
    [{ Reason: 'why' }, 'No state was provided.'],
    [{ State: 'Failed' }, 'No reason was provided.'],
    [{ State: 'Queued', Reason: 'why' }, 'The task can not be put into'],
    [{ State: 'Success', Reason: 'why' }, 'The task is already in the state.'],
  ])('refuses %j', async (body, reason) => {
    const id = await start();
    clock.pass(LONG);
    const answer = await change(id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.ErrorMessage).toContain(reason);
  });

  it('refuses a task that has not ended', async () => {
    const id = await start();
    const answer = await change(id, { State: 'Failed', Reason: 'why' });
    expect(answer.body.ErrorMessage).toContain(
      'It can only be changed out of the states',
    );
  });
});

describe('lists of tasks', () => {
  it('filter by ids, states, project, environment, name and progress', async () => {
    const first = await start();
    clock.pass(LONG);
    const second = await start('Test');
    clock.pass(2);
    const ids = async (query: string, base = '') =>
      (await api.get(`${base}/tasks?${query}`)).Items.map((i: any) => i.Id);
    expect(await ids('')).toEqual([second, first]);
    expect(await ids('states=Executing,Queued')).toEqual([second]);
    expect(await ids('states=Success&states=Failed')).toEqual([first]);
    expect(await ids(`ids=${first}`)).toEqual([first]);
    expect(await ids(`environment=${shop.environments.Test}`)).toEqual([
      second,
    ]);
    expect(await ids(`project=${shop.stack.Id}`)).toEqual([]);
    expect(await ids('name=Deploy&active=true')).toEqual([second]);
    expect(await ids('running=false')).toEqual([first]);
    expect(await ids('description=to%20test')).toEqual([second]);
    expect(await ids('fromCompletedDate=2026-11-02T00:00:00Z')).toEqual([
      first,
    ]);
    expect(await ids(`ids=${first}`, '/api')).toEqual([first]);
    expect(await ids('', '/api/Spaces-1')).toEqual([]);
    const { TotalCounts } = await api.get('/tasks?take=1');
    expect(TotalCounts).toMatchObject({ Success: 1, Executing: 1, Failed: 0 });
  });

  it('do not rerun deployments', async () => {
    const id = await start();
    const answer = await api.send('POST', `/tasks/rerun/${id}`);
    expect(answer.status).toBe(400);
    expect(answer.body.ErrorMessage).toBe('This task cannot be re-run.');
  });

  it('do not know the tasks of other spaces', async () => {
    const id = await start();
    expect((await api.send('GET', `/api/Spaces-1/tasks/${id}`)).status).toBe(
      404,
    );
    expect((await api.get(`/api/tasks/${id}`)).Id).toBe(id);
  });
});
