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
let releaseId: string;
beforeEach(async () => {
  shop = await createShop(api);
  releaseId = (await createRelease(api, 'Shop')).ReleaseId;
});

const classic = (body: object) =>
  api.send('POST', '/deployments', {
    ReleaseId: releaseId,
    EnvironmentId: shop.environments.Development,
    ...body,
  });
const promoteTo = async () =>
  (await api.get(`/releases/${releaseId}/deployments/template`)).PromoteTo.map(
    ({ Name }: any) => Name,
  );
const deployAndWait = async (environment: string, variables = {}) => {
  const ids = await deploy(api, 'Shop', '0.0.1', environment, variables);
  clock.pass(LONG);
  return ids;
};

describe('the lifecycle', () => {
  it('lets a release go through its phases only in order', async () => {
    expect(await promoteTo()).toEqual(['Development']);
    const early = await classic({ EnvironmentId: shop.environments.Test });
    expect(early.status).toBe(400);
    expect(early.body.Errors[0]).toContain(
      'not in the list of environments that this release can be deployed to',
    );
    await deployAndWait('Development');
    expect(await promoteTo()).toEqual(['Development', 'Branch', 'Test']);
  });

  it('refuses an environment that it does not have', async () => {
    const { Id } = await api.post('/environments', { Name: 'Elsewhere' });
    expect((await classic({ EnvironmentId: Id })).status).toBe(400);
  });

  it('waits for the end of a deployment, and does not count a failed one', async () => {
    await api.sandbox.failStep({ project: 'Shop', step: 'Deploy Container' });
    await deploy(api, 'Shop', '0.0.1', 'Development');
    clock.pass(1);
    expect(await promoteTo()).toEqual(['Development']);
    clock.pass(LONG);
    expect(await promoteTo()).toEqual(['Development']);
  });

  it('deploys to automatic environments by itself', async () => {
    await deployAndWait('Development');
    await deployAndWait('Test');
    const { Items } = await api.get(
      `/deployments?environments=${shop.environments.Security}`,
    );
    expect(Items).toHaveLength(1);
    expect(Items[0]).toMatchObject({
      ReleaseId: releaseId,
      DeployedBy: 'System',
      DeployedById: null,
    });
  });

  it('deploys a release to an automatic first phase when it is made', async () => {
    const lifecycle = await api.post('/lifecycles', {
      Name: 'At once',
      Phases: [
        {
          Name: 'Development',
          AutomaticDeploymentTargets: [shop.environments.Development],
          OptionalDeploymentTargets: [],
        },
      ],
    });
    const channel = await api.get(`/channels/${shop.mainline.Id}`);
    await api.put(`/channels/${channel.Id}`, {
      ...channel,
      LifecycleId: lifecycle.Id,
    });
    const { ReleaseId } = await createRelease(api, 'Shop');
    const { Items } = await api.get(`/releases/${ReleaseId}/deployments`);
    expect(Items.map((item: any) => item.EnvironmentId)).toEqual([
      shop.environments.Development,
    ]);
  });

  it('keeps a branch release inside the lifecycle of its channel', async () => {
    await createRelease(api, 'Shop', {
      PackageVersion: '0.2.6-newbasket.3',
      ReleaseVersion: '0.0.2-newbasket',
    });
    const { status } = await api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion: '0.0.2-newbasket',
        EnvironmentNames: ['Development'],
      }),
    );
    expect(status).toBe(400);
  });

  it('blocks later phases while a defect is unresolved', async () => {
    await deployAndWait('Development');
    await api.post(`/releases/${releaseId}/defects`, { Description: 'Broken' });
    expect(await promoteTo()).toEqual(['Development']);
    const again = await api.send('POST', `/releases/${releaseId}/defects`, {
      Description: 'Still',
    });
    expect(again.status).toBe(400);
    await api.post(`/releases/${releaseId}/defects/resolve`, {});
    expect(await promoteTo()).toEqual(['Development', 'Branch', 'Test']);
  });
});

describe('POST /deployments', () => {
  it('answers without a state and with empty form values', async () => {
    const { status, body } = await classic({ Comments: 'for Ada' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      Name: 'Deploy to Development',
      Comments: 'for Ada',
      FormValues: {},
      DeployedBy: 'admin',
      ManifestVariableSetId: null,
    });
    expect(body.State).toBeUndefined();
    expect((await api.get(`/tasks/${body.TaskId}`)).Description).toBe(
      'Deploy Shop release 0.0.1 to Development',
    );
  });

  it('deploys again what runs there already', async () => {
    await deployAndWait('Development');
    expect((await classic({})).status).toBe(201);
  });

  it('waits until its time, and gives up after it', async () => {
    const at = (seconds: number) =>
      new Date(clock.now().getTime() + seconds * 1000).toISOString();
    const { body } = await classic({ QueueTime: at(3600) });
    clock.pass(3599);
    const task = () => api.get(`/tasks/${body.TaskId}`);
    expect((await task()).State).toBe('Queued');
    clock.pass(2);
    expect((await task()).State).toBe('Executing');
  });

  it.each(['ReleaseId', 'EnvironmentId'])('asks for %s', async field => {
    const { status, body } = await classic({ [field]: undefined });
    expect(status).toBe(400);
    expect(body.Errors[0]).toContain(field);
  });
});

describe('prompts', () => {
  const preview = () =>
    api.get(
      `/releases/${releaseId}/deployments/preview/${shop.environments.Branch}`,
    );
  beforeEach(() => deployAndWait('Development'));

  it('are in the preview, with the targets of each step', async () => {
    const { Form, StepsToExecute } = await preview();
    expect(Form.Elements[0]).toMatchObject({
      IsValueRequired: true,
      Control: { Name: 'Kubernetes.Namespace', Required: true },
    });
    expect(StepsToExecute).toMatchObject([
      { ActionName: 'Deploy Container', MachineNames: ['eks-branch'] },
      { ActionName: 'Security Scan', MachineNames: [] },
      { ActionName: 'Feedback', HasNoApplicableMachines: false },
    ]);
  });

  it('are not asked where they are not scoped to', async () => {
    const { Form } = await api.get(
      `/releases/${releaseId}/deployments/preview/${shop.environments.Test}`,
    );
    expect(Form).toEqual({ Values: {}, Elements: [] });
  });

  it('refuse a classic deployment without a value, or with one by name', async () => {
    const body = { EnvironmentId: shop.environments.Branch };
    const without = await classic(body);
    expect(without.status).toBe(400);
    expect(without.body.Errors[0]).toContain(
      'Please provide a value for the following variables: Kubernetes.Namespace',
    );
    const byName = { 'Kubernetes.Namespace': 'shop' };
    expect((await classic({ ...body, FormValues: byName })).status).toBe(400);
  });

  it('take the value by element, and keep it with the deployment', async () => {
    const { Form } = await preview();
    const { status, body } = await classic({
      EnvironmentId: shop.environments.Branch,
      FormValues: { [Form.Elements[0].Name]: 'shop' },
    });
    expect(status).toBe(201);
    expect(body.FormValues).toEqual({});
    const { body: set } = await api.send(
      'GET',
      `/variables/${body.ManifestVariableSetId}`,
      undefined,
      { 'X-Octopus-ApiKey': api.sandbox.keys.readOnly },
    );
    expect(set.Variables).toMatchObject([
      { Name: 'Kubernetes.Namespace', Value: 'shop' },
    ]);
  });

  it('take the value by variable name in a v1 command', async () => {
    const refused = await api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion: '0.0.1',
        EnvironmentNames: ['Branch'],
      }),
    );
    expect(refused.status).toBe(400);
    expect(refused.body.Errors[0]).toContain('Kubernetes.Namespace');
    const { ServerTaskId } = await deployAndWait('Branch', {
      'Kubernetes.Namespace': 'shop',
    });
    expect((await api.get(`/tasks/${ServerTaskId}`)).State).toBe('Success');
  });
});

describe('POST /deployments/create/untenanted/v1', () => {
  const send = (body: object) =>
    api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion: '0.0.1',
        EnvironmentNames: ['Development'],
        ...body,
      }),
    );

  it('deploys nothing to an empty list of environments', async () => {
    const { status, body } = await send({ EnvironmentNames: [] });
    expect(status).toBe(200);
    expect(body).toEqual({ DeploymentServerTasks: [] });
  });

  it.each([
    [{ ProjectName: 'Nothing' }, "project 'Nothing'"],
    [{ ReleaseVersion: '9.9.9' }, "release '9.9.9'"],
    [{ EnvironmentNames: ['Moon'] }, "environment 'Moon'"],
    [{ SpecificMachineNames: ['moon'] }, "'moon'"],
    [{ ReleaseVersion: undefined }, 'The ReleaseVersion field is required.'],
  ])('refuses %j', async (body, reason) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.Errors.join()).toContain(reason);
  });

  it('leaves out the steps that are named, and ignores unknown ones', async () => {
    const { body } = await send({
      SkipStepNames: ['Security Scan', 'Nothing'],
    });
    clock.pass(LONG);
    const { ServerTaskId } = body.DeploymentServerTasks[0];
    const { ActivityLogs } = await api.get(`/tasks/${ServerTaskId}/details`);
    expect(ActivityLogs[0].Children.map((c: any) => c.Status)).toEqual([
      'Success',
      'Skipped',
      'Success',
    ]);
  });

  it('takes the variables of now when told to', async () => {
    const before = await api.get(`/releases/${releaseId}`);
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, set);
    await send({ UpdateVariableSnapshot: true });
    const after = await api.get(`/releases/${releaseId}`);
    expect(after.ProjectVariableSetSnapshotId).not.toBe(
      before.ProjectVariableSetSnapshotId,
    );
  });

  it('reads keys in any case', async () => {
    const { status } = await api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      {
        spaceId: 'Spaces-2',
        spaceIdOrName: 'Spaces-2',
        projectName: 'Shop',
        releaseVersion: '0.0.1',
        environmentNames: ['Development'],
      },
    );
    expect(status).toBe(200);
  });
});

describe('lists of deployments', () => {
  it('filter by project, environment, channel, state and id', async () => {
    const first = await deployAndWait('Development');
    const second = await deploy(api, 'Shop', '0.0.1', 'Test');
    clock.pass(1);
    const ids = async (query: string) =>
      (await api.get(`/deployments?${query}`)).Items.map((i: any) => i.Id);
    const { service, mainline, branch, environments } = shop;
    expect(await ids(`projects=${service.Id}`)).toEqual([
      second.DeploymentId,
      first.DeploymentId,
    ]);
    expect(await ids(`environments=${environments.Test}`)).toEqual([
      second.DeploymentId,
    ]);
    expect(await ids('taskState=Success')).toEqual([first.DeploymentId]);
    expect(await ids(`channels=${branch.Id}`)).toEqual([]);
    expect(await ids(`channels=${branch.Id},${mainline.Id}&take=1`)).toEqual([
      second.DeploymentId,
    ]);
    expect(await ids(`ids=${first.DeploymentId}`)).toEqual([
      first.DeploymentId,
    ]);
  });

  it('deletes a deployment only when it has ended', async () => {
    const { DeploymentId } = await deploy(api, 'Shop', '0.0.1', 'Development');
    const path = `/deployments/${DeploymentId}`;
    expect((await api.send('DELETE', path)).status).toBe(400);
    clock.pass(LONG);
    expect((await api.send('DELETE', path)).status).toBe(200);
    expect((await api.send('GET', path)).status).toBe(404);
  });
});
