import { step } from '../../__testUtils__/objects';
import {
  clockedSandbox,
  createRelease,
  createShop,
  namespacePrompt,
  Shop,
} from '../../execution/__testUtils__/shop';

const { api, clock } = clockedSandbox();
const LONG = 900;

let shop: Shop;
let parentId: string;

beforeEach(async () => {
  shop = await createShop(api);
  const parent = await api.post('/parentEnvironments', {
    Name: 'Pull Requests',
    SpaceId: 'Spaces-2',
  });
  parentId = parent.Id;
});

const channel = (body: object = {}) =>
  api.post(`/projects/${shop.service.Id}/channels`, {
    Name: 'Previews',
    ProjectId: shop.service.Id,
    Type: 'EphemeralEnvironment',
    ParentEnvironmentId: parentId,
    ...body,
  });
const path = () => `/projects/${shop.service.Id}/environments/ephemeral`;
const create = (EnvironmentName: string) =>
  api.send('POST', path(), { EnvironmentName });
const statusOf = async (id: string) =>
  (await api.get(`${path()}/${id}/status`)).Status;
const stateOf = async (id: string) => (await api.get(`/tasks/${id}`)).State;
const deployTo = (EnvironmentName: string, version: string) =>
  api.post('/deployments/create/untenanted/v1', {
    SpaceId: 'Spaces-2',
    SpaceIdOrName: 'Spaces-2',
    ProjectName: 'Shop',
    ReleaseVersion: version,
    EnvironmentNames: [EnvironmentName],
  });
const previews = async () =>
  (await api.get('/environments/v2?type=Ephemeral&skip=0&take=100')).Items;

/** A published runbook that runs in the parent environment. */
async function runbook(name: string) {
  const created = await api.post(`/projects/${shop.service.Id}/runbooks`, {
    Name: name,
    ProjectId: shop.service.Id,
    EnvironmentScope: 'Specified',
    Environments: [parentId],
    RunRetentionPolicy: { QuantityToKeep: 10, ShouldKeepForever: false },
  });
  const process = await api.get(
    `/runbookProcesses/${created.RunbookProcessId}`,
  );
  await api.put(`/runbookProcesses/${created.RunbookProcessId}`, {
    ...process,
    Steps: [step(name)],
  });
  await api.post('/runbookSnapshots?publish=true', {
    ProjectId: shop.service.Id,
    RunbookId: created.Id,
    Name: 'Snapshot 1',
    SelectedPackages: [],
  });
  return created;
}

async function withRunbooks() {
  const [up, down] = [await runbook('Provision'), await runbook('Deprovision')];
  await api.put(`/projects/${shop.service.Id}`, {
    ...(await api.get(`/projects/${shop.service.Id}`)),
    ProvisioningRunbookId: up.Id,
    DeprovisioningRunbookId: down.Id,
  });
}

describe('ephemeral environments', () => {
  it('are in the list of all types only', async () => {
    await channel();
    const { status, body } = await create('pr-1');
    expect(status).toBe(201);
    expect(await previews()).toMatchObject([
      {
        Id: body.Id,
        Name: 'pr-1',
        Slug: 'pr-1',
        Type: 'Ephemeral',
        ParentEnvironmentId: parentId,
        SortOrder: 2147483647,
      },
    ]);
    expect((await api.get('/environments/v2?type=Parent')).Items).toMatchObject(
      [{ Id: parentId, AutomaticDeprovisioningRule: { ExpiryDays: 7 } }],
    );
    for (const id of [body.Id, parentId]) {
      expect((await api.send('GET', `/environments/${id}`)).status).toBe(404);
    }
    expect(
      (await api.get('/environments/all')).map((item: any) => item.Name),
    ).toEqual(['Development', 'Branch', 'Test', 'Security']);
  });

  it('need a channel for them, a parent that is one, and a name of their own', async () => {
    expect((await create('pr-1')).status).toBe(400);
    const refused = await api.send(
      'POST',
      `/projects/${shop.service.Id}/channels`,
      {
        Name: 'Previews',
        ProjectId: shop.service.Id,
        Type: 'EphemeralEnvironment',
        ParentEnvironmentId: shop.environments.Development,
      },
    );
    expect(refused.body.Errors).toEqual([
      'No ephemeral environment lifecycle found for parent environment',
    ]);
    await channel();
    await create('pr-1');
    for (const name of ['PR-1', 'Development', 'a/b', 'x'.repeat(51)]) {
      expect([name, (await create(name)).status]).toEqual([name, 400]);
    }
  });

  it('are shared by projects of the same parent', async () => {
    await channel();
    const { body } = await create('pr-1');
    await api.post(`/projects/${shop.stack.Id}/channels`, {
      Name: 'Previews',
      ProjectId: shop.stack.Id,
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: parentId,
    });
    const ofStack = `/projects/${shop.stack.Id}/environments/ephemeral`;
    expect(await api.get(`${ofStack}/${body.Id}/status`)).toEqual({
      Status: 'NotConnected',
    });
    expect(await api.post(ofStack, { EnvironmentName: 'pr-1' })).toEqual(body);
    expect(await api.get(`${ofStack}/${body.Id}/status`)).toEqual({
      Status: 'NotProvisioned',
    });
    expect(await previews()).toHaveLength(1);
  });

  it('have the variables and targets of their parent', async () => {
    await channel();
    await create('pr-1');
    await api.post('/machines', {
      Name: 'eks-previews',
      EnvironmentIds: [parentId],
      Roles: ['cluster'],
      Endpoint: {
        CommunicationStyle: 'Kubernetes',
        ClusterUrl: 'https://eks.example.com',
      },
    });
    const process = await api.get(
      `/deploymentprocesses/${shop.service.DeploymentProcessId}`,
    );
    process.Steps[0].Actions[0].Environments = [];
    await api.put(`/deploymentprocesses/${process.Id}`, process);
    const set = await api.get(`/variables/${shop.service.VariableSetId}`);
    await api.put(`/variables/${set.Id}`, {
      ...set,
      Variables: [...set.Variables, namespacePrompt(parentId)],
    });
    const { ReleaseId } = await createRelease(api, 'Shop', {
      ChannelName: 'Previews',
    });
    const [{ Id }] = await previews();
    const preview = await api.get(
      `/releases/${ReleaseId}/deployments/preview/${Id}`,
    );
    expect(preview.Form.Elements).toMatchObject([
      { Control: { Name: 'Kubernetes.Namespace' } },
    ]);
    expect(preview.StepsToExecute[0].MachineNames).toEqual(['eks-previews']);
  });

  it('are provisioned before the first deployment, and deprovisioned at the end', async () => {
    await channel();
    await withRunbooks();
    const { body } = await create('pr-1');
    expect(await statusOf(body.Id)).toBe('NotProvisioned');
    await createRelease(api, 'Shop', { ChannelName: 'Previews' });
    const { DeploymentServerTasks } = await deployTo('pr-1', '0.0.1');
    const [{ ServerTaskId }] = DeploymentServerTasks;
    clock.pass(2);
    expect(await statusOf(body.Id)).toBe('Provisioning');
    expect(await stateOf(ServerTaskId)).toBe('Queued');
    clock.pass(LONG);
    expect(await statusOf(body.Id)).toBe('Provisioned');
    expect(await stateOf(ServerTaskId)).toBe('Success');
    await deployTo('pr-1', '0.0.1');
    const runs = async () => (await api.get('/runbookRuns')).Items;
    expect(await runs()).toMatchObject([
      { RunbookName: 'Provision', EnvironmentId: body.Id },
    ]);
    clock.pass(LONG);

    const { DeprovisioningRuns } = await api.post(
      `/environments/ephemeral/${body.Id}/deprovision`,
      {},
    );
    expect(DeprovisioningRuns).toHaveLength(1);
    clock.pass(2);
    expect(await statusOf(body.Id)).toBe('Deprovisioning');
    clock.pass(LONG);
    expect(await stateOf(DeprovisioningRuns[0].TaskId)).toBe('Success');
    expect(await previews()).toEqual([]);
  });

  it('fail the deployment when they cannot be provisioned', async () => {
    await channel();
    await withRunbooks();
    await create('pr-1');
    await createRelease(api, 'Shop', { ChannelName: 'Previews' });
    await api.sandbox.failStep({ project: 'Shop', step: 'Provision' });
    const { DeploymentServerTasks } = await deployTo('pr-1', '0.0.1');
    clock.pass(LONG);
    expect(await stateOf(DeploymentServerTasks[0].ServerTaskId)).toBe('Failed');
    const [{ Id }] = await previews();
    expect(await statusOf(Id)).toBe('Provisioning');
    const { ProvisioningRun } = await api.post(
      `${path()}/${Id}/provisioning/retry`,
      {},
    );
    clock.pass(LONG);
    expect(await stateOf(ProvisioningRun.TaskId)).toBe('Success');
    expect(await statusOf(Id)).toBe('Provisioned');
  });

  it('can be taken for gone when they could not be taken away', async () => {
    await channel();
    await withRunbooks();
    const { body } = await create('pr-1');
    await createRelease(api, 'Shop', { ChannelName: 'Previews' });
    await deployTo('pr-1', '0.0.1');
    clock.pass(LONG);
    await api.sandbox.failStep({ project: 'Shop', step: 'Deprovision' });
    await api.post(`/environments/ephemeral/${body.Id}/deprovision`, {});
    clock.pass(LONG);
    expect(await previews()).toHaveLength(1);
    expect(
      await api.post(`${path()}/${body.Id}/deprovisioning/mark-successful`, {}),
    ).toEqual({});
    expect(await previews()).toEqual([]);
    expect(
      (await api.send('POST', `${path()}/${body.Id}/provisioning/retry`, {}))
        .status,
    ).toBe(404);
  });

  it('go without a run when there is no runbook', async () => {
    await channel();
    const { body } = await create('pr-1');
    expect(await api.post(`${path()}/${body.Id}/deprovision`, {})).toEqual({});
    expect(await statusOf(body.Id)).toBe('Deprovisioned');
    expect(
      await api.post(`/environments/ephemeral/${body.Id}/deprovision`, {}),
    ).toEqual({ DeprovisioningRuns: [] });
    expect(await previews()).toEqual([]);
  });

  it('take no release of another channel', async () => {
    await channel();
    await create('pr-1');
    await createRelease(api, 'Shop');
    const refused = await api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      {
        SpaceId: 'Spaces-2',
        SpaceIdOrName: 'Spaces-2',
        ProjectName: 'Shop',
        ReleaseVersion: '0.0.1',
        EnvironmentNames: ['pr-1'],
      },
    );
    expect(refused.status).toBe(400);
  });

  it('are made by a release, where the channel says so', async () => {
    await channel({
      AutomaticEphemeralEnvironmentDeployments: true,
      EphemeralEnvironmentNameTemplate:
        '#{Octopus.Release.CustomFields[Branch]}',
      CustomFieldDefinitions: [{ FieldName: 'Branch', Description: '' }],
    });
    const release = (ReleaseVersion: string, CustomFields?: object) =>
      api.send('POST', '/releases/create/v1', {
        SpaceId: 'Spaces-2',
        SpaceIdOrName: 'Spaces-2',
        ProjectName: 'Shop',
        ChannelName: 'Previews',
        ReleaseVersion,
        ...(CustomFields && { CustomFields }),
      });
    const { body } = await release('0.0.1', { Branch: '/ava/feature' });
    expect(await previews()).toMatchObject([{ Name: 'ava-feature' }]);
    expect(
      (await api.get(`/releases/${body.ReleaseId}/deployments`)).Items,
    ).toMatchObject([{ DeployedBy: 'System' }]);
    await release('0.0.2', { Branch: 'ava/feature' });
    expect(await previews()).toHaveLength(1);
    expect((await release('0.0.3')).status).toBe(400);
  });
});

describe('parent environments', () => {
  it('are created, changed and deleted, unless they are in use', async () => {
    const one = `/parentEnvironments/${parentId}`;
    const parent = await api.get(one);
    expect(parent).toMatchObject({ Name: 'Pull Requests', SortOrder: 0 });
    expect(
      await api.put(one, {
        ...parent,
        Name: 'Previews',
        AutomaticDeprovisioningRule: { ExpiryDays: 1, ExpiryHours: 6 },
      }),
    ).toMatchObject({
      Name: 'Previews',
      Slug: 'pull-requests',
      AutomaticDeprovisioningRule: { ExpiryDays: 1, ExpiryHours: 6 },
    });
    const used = await channel();
    expect((await api.send('DELETE', one)).status).toBe(400);
    await api.remove(`/channels/${used.Id}`);
    await api.remove(one);
    expect((await api.send('GET', one)).status).toBe(404);
  });

  it('have names that no other environment has', async () => {
    const { status } = await api.send('POST', '/parentEnvironments', {
      Name: 'development',
      SpaceId: 'Spaces-2',
    });
    expect(status).toBe(400);
  });
});
