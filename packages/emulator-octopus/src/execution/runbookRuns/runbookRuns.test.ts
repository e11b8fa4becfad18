import {
  clockedSandbox,
  command,
  createShop,
  namespacePrompt,
  Shop,
} from '../__testUtils__/shop';
import { runbook, step } from '../../__testUtils__/objects';

const { api, clock } = clockedSandbox();
const LONG = 600;

let shop: Shop;
let scale: any;
beforeEach(async () => {
  shop = await createShop(api);
  const { Development, Branch } = shop.environments;
  scale = await runbook(api, shop.service.Id, {
    Name: 'Scale Pods to Zero',
    EnvironmentScope: 'Specified',
    Environments: [Development, Branch],
  });
  const process = await api.get(`/runbookProcesses/${scale.RunbookProcessId}`);
  await api.put(`/runbookProcesses/${process.Id}`, {
    ...process,
    Steps: [
      step('Scale Pods to Zero', { ActionType: 'Octopus.KubernetesRunScript' }),
    ],
  });
});

const publish = () =>
  api.post('/runbookSnapshots?publish=true', {
    ProjectId: shop.service.Id,
    RunbookId: scale.Id,
    Name: 'Snapshot 1',
  });
const run = (body: object = {}) =>
  api.send(
    'POST',
    '/runbook-runs/create/v1',
    command({
      ProjectName: 'Shop',
      RunbookName: 'Scale Pods to Zero',
      EnvironmentNames: ['Development'],
      ...body,
    }),
  );
const inBranch = () =>
  run({
    EnvironmentNames: ['Branch'],
    Variables: { 'Kubernetes.Namespace': 'shop' },
  });
const taskOf = async (runId: string) =>
  api.get(`/tasks/${(await api.get(`/runbookRuns/${runId}`)).TaskId}`);

describe('POST /runbook-runs/create/v1', () => {
  it('refuses a runbook that is not published', async () => {
    const { status, body } = await run();
    expect(status).toBe(400);
    expect(body.Errors).toEqual(['Runbook has no published snapshot.']);
  });

  it('runs the published snapshot to its end', async () => {
    const snapshot = await publish();
    const { status, body } = await run();
    expect(status).toBe(200);
    const [{ RunbookRunId, ServerTaskId }] = body.RunbookRunServerTasks;
    expect(await api.get(`/runbookRuns/${RunbookRunId}`)).toMatchObject({
      RunbookId: scale.Id,
      RunbookSnapshotId: snapshot.Id,
      TaskId: ServerTaskId,
      DeployedBy: 'admin',
      FormValues: {},
    });
    clock.pass(LONG);
    expect(await api.get(`/tasks/${ServerTaskId}`)).toMatchObject({
      Name: 'RunbookRun',
      State: 'Success',
      Arguments: { RunbookRunId },
    });
    const { ActivityLogs } = await api.get(`/tasks/${ServerTaskId}/details`);
    expect(JSON.stringify(ActivityLogs)).toContain('scaled');
  });

  it('runs in several environments, and at the same time', async () => {
    await publish();
    const { body } = await run({
      EnvironmentNames: ['Development', 'Branch'],
      Variables: { 'Kubernetes.Namespace': 'shop' },
    });
    expect(body.RunbookRunServerTasks).toHaveLength(2);
    const second = await run();
    clock.pass(2);
    const states = await Promise.all(
      [...body.RunbookRunServerTasks, ...second.body.RunbookRunServerTasks].map(
        async (item: any) => (await taskOf(item.RunbookRunId)).State,
      ),
    );
    expect(states).toEqual(['Executing', 'Executing', 'Executing']);
  });

  it.each([
    [{ RunbookName: 'Nothing' }, "runbook 'Nothing'"],
    [
      { EnvironmentNames: ['Test'] },
      'Runbook cannot be executed for environment Environments-',
    ],
    [{ Tenants: ['Someone'] }, 'does not support tenanted deployments'],
    [{ RunbookName: undefined }, 'The RunbookName field is required.'],
  ])('refuses %j', async (body, reason) => {
    await publish();
    const answer = await run(body);
    expect(answer.status).toBe(400);
    expect(answer.body.Errors.join()).toContain(reason);
  });

  it('asks for prompted variables', async () => {
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: [namespacePrompt(shop.environments.Development)],
    });
    await publish();
    const refused = await run();
    expect(refused.body.Errors[0]).toContain('Kubernetes.Namespace');
    const accepted = await run({
      Variables: { 'Kubernetes.Namespace': 'shop' },
    });
    expect(accepted.status).toBe(200);
  });
});

describe('POST /runbookRuns', () => {
  const classic = (body: object) =>
    api.send('POST', '/runbookRuns', {
      RunbookId: scale.Id,
      EnvironmentId: shop.environments.Development,
      ...body,
    });

  it('needs a snapshot', async () => {
    const { status, body } = await classic({});
    expect(status).toBe(400);
    expect(body.Errors).toEqual(['Runbook has no published snapshot.']);
    const { Id } = await publish();
    expect((await classic({ RunbookSnapshotId: Id })).status).toBe(201);
  });

  it('shows in a preview what it would do', async () => {
    const { Id } = await publish();
    const environment = shop.environments.Development;
    const expected = {
      StepsToExecute: [{ ActionName: 'Scale Pods to Zero' }],
      Form: { Elements: [] },
    };
    expect(
      await api.get(
        `/runbookSnapshots/${Id}/runbookRuns/preview/${environment}`,
      ),
    ).toMatchObject(expected);
    expect(
      await api.get(`/runbooks/${scale.Id}/runbookRuns/preview/${environment}`),
    ).toMatchObject(expected);
    const { PromoteTo } = await api.get(
      `/runbooks/${scale.Id}/runbookRunTemplate`,
    );
    expect(PromoteTo.map(({ Name }: any) => Name)).toEqual([
      'Development',
      'Branch',
    ]);
  });

  it('says when the published snapshot is behind', async () => {
    await publish();
    const isModified = async () =>
      (await api.get(`/runbooks/${scale.Id}/runbookRunTemplate`))
        .IsRunbookProcessModified;
    expect(await isModified()).toBe(false);
    const process = await api.get(
      `/runbookProcesses/${scale.RunbookProcessId}`,
    );
    await api.put(`/runbookProcesses/${process.Id}`, process);
    expect(await isModified()).toBe(true);
  });
});

describe('lists of runs', () => {
  it('filter by runbook, environment, project and state', async () => {
    const snapshot = await publish();
    const first = (await run()).body.RunbookRunServerTasks[0].RunbookRunId;
    clock.pass(LONG);
    const second = (await inBranch()).body.RunbookRunServerTasks[0]
      .RunbookRunId;
    clock.pass(1);
    const ids = async (path: string) =>
      (await api.get(path)).Items.map((i: any) => i.Id);
    const { service, stack, environments } = shop;
    expect(await ids('/runbookRuns')).toEqual([second, first]);
    expect(await ids(`/runbookRuns?runbooks=${scale.Id}&take=1`)).toEqual([
      second,
    ]);
    expect(
      await ids(`/runbookRuns?environments=${environments.Development}`),
    ).toEqual([first]);
    expect(await ids('/runbookRuns?taskState=Success')).toEqual([first]);
    expect(await ids(`/projects/${service.Id}/runbookRuns`)).toHaveLength(2);
    expect(await ids(`/projects/${stack.Id}/runbookRuns`)).toEqual([]);
    expect(
      await ids(`/runbookSnapshots/${snapshot.Id}/runbookRuns`),
    ).toHaveLength(2);
    const progression = await api.get(`/progression/runbooks/${scale.Id}`);
    expect(
      progression.RunbookRuns[environments.Branch].map((i: any) => i.Id),
    ).toEqual([second]);
    expect(
      await ids(`/progression/runbooks/taskRuns?runbookIds=${scale.Id}`),
    ).toEqual([second, first]);
  });
});

describe('a run that somebody commented on', () => {
  it('is found by runbook and environment, and tells comment and prompts to readers', async () => {
    const snapshot = await publish();
    const { Development, Branch } = shop.environments;
    const form = (
      await api.get(
        `/runbookSnapshots/${snapshot.Id}/runbookRuns/preview/${Branch}`,
      )
    ).Form;
    const created = await api.post('/runbookRuns', {
      RunbookId: scale.Id,
      RunbookSnapshotId: snapshot.Id,
      EnvironmentId: Branch,
      Comments: 'for Ada',
      FormValues: { [form.Elements[0].Name]: 'shop-42' },
    });
    const asReader = async (path: string) =>
      (
        await api.send('GET', path, undefined, {
          'X-Octopus-ApiKey': api.sandbox.keys.readOnly,
        })
      ).body;
    const inEnvironment = (id: string) =>
      asReader(`/runbookRuns?runbooks=${scale.Id}&environments=${id}&take=1`);
    expect((await inEnvironment(Development)).Items).toEqual([]);
    expect((await inEnvironment(Branch)).Items).toMatchObject([
      { Id: created.Id, Comments: 'for Ada', FormValues: {} },
    ]);
    const { Variables } = await asReader(
      `/variables/${created.ManifestVariableSetId}`,
    );
    expect(Variables).toMatchObject([
      { Name: 'Kubernetes.Namespace', Value: 'shop-42' },
    ]);
  });
});
