import {
  clockedSandbox,
  command,
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
});

const pending = async (taskId: string) =>
  (await api.get(`/interruptions?regarding=${taskId}&pendingOnly=true`)).Items;
const task = (id: string) => api.get(`/tasks/${id}`);
const submit = async (id: string, values: object) => {
  await api.put(`/interruptions/${id}/responsible`, undefined);
  return api.post(`/interruptions/${id}/submit`, values);
};

describe('a manual intervention', () => {
  let taskId: string;
  beforeEach(async () => {
    const process = await api.get(
      `/deploymentprocesses/${shop.service.DeploymentProcessId}`,
    );
    const approval = {
      Name: 'Approve',
      Actions: [
        {
          Name: 'Approve',
          ActionType: 'Octopus.Manual',
          Properties: { 'Octopus.Action.Manual.Instructions': 'Look at it' },
        },
      ],
    };
    await api.put(`/deploymentprocesses/${process.Id}`, {
      ...process,
      Steps: [approval, ...process.Steps],
    });
    await createRelease(api, 'Shop');
    taskId = (await deploy(api, 'Shop', '0.0.1', 'Development')).ServerTaskId;
    clock.pass(LONG);
  });

  it('makes the task wait, still executing', async () => {
    expect(await task(taskId)).toMatchObject({
      State: 'Executing',
      HasPendingInterruptions: true,
      PendingInterruptionTypes: ['ManualIntervention'],
    });
    expect((await pending(taskId))[0]).toMatchObject({
      IsPending: true,
      Form: { Elements: [{ Control: { Text: 'Look at it' } }, {}, {}] },
    });
  });

  it('goes on when a person proceeds', async () => {
    const [{ Id }] = await pending(taskId);
    await submit(Id, { Notes: 'Good', Result: 'Proceed' });
    expect((await task(taskId)).HasPendingInterruptions).toBe(false);
    clock.pass(LONG);
    expect((await task(taskId)).State).toBe('Success');
  });

  it('fails when a person aborts', async () => {
    const [{ Id }] = await pending(taskId);
    await submit(Id, { Result: 'Abort' });
    clock.pass(LONG);
    expect((await task(taskId)).State).toBe('Failed');
  });

  it('is answered once, by whoever is responsible', async () => {
    const [{ Id }] = await pending(taskId);
    const early = await api.send('POST', `/interruptions/${Id}/submit`, {
      Result: 'Proceed',
    });
    expect(early.body.ErrorMessage).toContain('You must take responsibility');
    await api.put(`/interruptions/${Id}/responsible`, undefined);
    const wrong = await api.send('POST', `/interruptions/${Id}/submit`, {
      Result: 'Perhaps',
    });
    expect(wrong.body.ErrorMessage).toBe('There were errors with the form.');
    await submit(Id, { Result: 'Proceed' });
    const late = await api.send('POST', `/interruptions/${Id}/submit`, {
      Result: 'Proceed',
    });
    expect(late.body.ErrorMessage).toBe(
      'The interruption has already been submitted.',
    );
  });

  it('is no longer pending when its task is cancelled', async () => {
    await api.post(`/tasks/${taskId}/cancel`, {});
    clock.pass(5);
    expect((await task(taskId)).State).toBe('Canceled');
    expect(await pending(taskId)).toEqual([]);
  });
});

describe('guided failure', () => {
  let taskId: string;
  beforeEach(async () => {
    await createRelease(api, 'Shop');
    await api.sandbox.failStep({ project: 'Shop', step: 'Security Scan' });
    const answer = await api.post(
      '/deployments/create/untenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion: '0.0.1',
        EnvironmentNames: ['Development'],
        UseGuidedFailure: true,
      }),
    );
    taskId = answer.DeploymentServerTasks[0].ServerTaskId;
    clock.pass(LONG);
  });

  it.each([
    ['Retry', 'Success', false],
    ['Ignore', 'Success', true],
    ['Fail', 'Failed', true],
  ])('asks, and %s ends in %s', async (Guidance, state, warnings) => {
    expect(await task(taskId)).toMatchObject({
      State: 'Executing',
      PendingInterruptionTypes: ['GuidedFailure'],
    });
    const [{ Id }] = await pending(taskId);
    await submit(Id, { Guidance });
    clock.pass(LONG);
    expect(await task(taskId)).toMatchObject({
      State: state,
      HasWarningsOrErrors: warnings,
    });
  });

  it('is the default where the environment wants it', async () => {
    const id = shop.environments.Development;
    const environment = await api.get(`/environments/${id}`);
    await api.put(`/environments/${id}`, {
      ...environment,
      UseGuidedFailure: true,
    });
    const [{ Id }] = (await api.get('/releases')).Items;
    const preview = await api.get(`/releases/${Id}/deployments/preview/${id}`);
    expect(preview.UseGuidedFailureModeByDefault).toBe(true);
  });
});
