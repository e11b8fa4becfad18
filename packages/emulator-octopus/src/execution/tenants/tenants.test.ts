import { runbook } from '../../__testUtils__/objects';
import {
  clockedSandbox,
  command,
  createRelease,
  createShop,
  Shop,
} from '../__testUtils__/shop';

const CONNECTED_TO = ['Development', 'Branch'];

describe('tenanted deployments and runs', () => {
  const { api, clock } = clockedSandbox();

  async function setUp(mode: string) {
    const shop = await createShop(api);
    const project = await api.get(`/projects/${shop.service.Id}`);
    await api.put(`/projects/${project.Id}`, {
      ...project,
      TenantedDeploymentMode: mode,
    });
    await api.post('/tagsets', { Name: 'Ring', Tags: [{ Name: 'Early' }] });
    const connect = (Name: string, TenantTags: string[], names: string[]) =>
      api.post('/tenants', {
        Name,
        TenantTags,
        SpaceId: 'Spaces-2',
        ProjectEnvironments: {
          [project.Id]: names.map(name => shop.environments[name]),
        },
      });
    const whale = await connect('Whale', ['Ring/Early'], CONNECTED_TO);
    const shark = await connect('Shark', [], CONNECTED_TO);
    const stranger = await connect('Stranger', [], []);
    const { ReleaseId, ReleaseVersion } = await createRelease(api, 'Shop');
    return { shop, whale, shark, stranger, ReleaseId, ReleaseVersion };
  }
  const deploy = (shop: Shop, body: object) =>
    api.send('POST', '/deployments', {
      EnvironmentId: shop.environments.Development,
      ...body,
    });
  const reasons = async (answer: { body: any }) => answer.body.Errors;

  it('requires a tenant where the project does, in the words of Octopus', async () => {
    const { shop, ReleaseId, ReleaseVersion } = await setUp('Tenanted');
    const answer = await deploy(shop, { ReleaseId });
    expect(answer.status).toBe(400);
    expect(await reasons(answer)).toEqual([
      'Shop can only be deployed to tenants. Either deploy this release to a tenant, or configure this project to allow un-tenanted deployments.',
    ]);
    const byName = await api.send(
      'POST',
      '/deployments/create/untenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion,
        EnvironmentNames: ['Development'],
      }),
    );
    expect(byName.status).toBe(400);
    expect((await api.get('/deployments')).TotalResults).toBe(0);
  });

  it('refuses a tenant that is not connected, or not allowed, or not there', async () => {
    const { shop, whale, stranger, ReleaseId } = await setUp(
      'TenantedOrUntenanted',
    );
    const refused = await deploy(shop, { ReleaseId, TenantId: stranger.Id });
    expect(await reasons(refused)).toEqual([
      'Tenant Stranger is not connected to Development for project Shop',
    ]);
    const unknown = await deploy(shop, { ReleaseId, TenantId: 'Tenants-99' });
    expect(unknown.status).toBe(400);
    await api.put(`/tenants/${whale.Id}`, { ...whale, IsDisabled: true });
    const disabled = await deploy(shop, { ReleaseId, TenantId: whale.Id });
    expect(disabled.status).toBe(400);
    expect((await deploy(shop, { ReleaseId })).status).toBe(201);
  });

  it('does not deploy a project without tenants for one', async () => {
    const { shop, whale, ReleaseId } = await setUp('Untenanted');
    const answer = await deploy(shop, { ReleaseId, TenantId: whale.Id });
    expect(await reasons(answer)).toEqual([
      'This project does not support tenanted deployments.',
    ]);
  });

  it('keeps a slot for each tenant in progressions and dashboards', async () => {
    const { shop, whale, shark, ReleaseId, ReleaseVersion } = await setUp(
      'Tenanted',
    );
    const { DeploymentServerTasks } = await api.post(
      '/deployments/create/tenanted/v1',
      command({
        ProjectName: 'Shop',
        ReleaseVersion,
        EnvironmentName: 'Development',
        Tenants: ['Shark'],
        TenantTags: ['Ring/Early'],
      }),
    );
    expect(DeploymentServerTasks).toHaveLength(2);
    clock.pass(600);
    const next = await createRelease(api, 'Shop');
    await deploy(shop, { ReleaseId: next.ReleaseId, TenantId: whale.Id });
    clock.pass(600);

    const { Items, Tenants, Projects } = await api.get('/dashboard');
    expect(
      Items.map((item: any) => [item.TenantId, item.ReleaseId]).sort(),
    ).toEqual([
      [whale.Id, next.ReleaseId],
      [shark.Id, ReleaseId],
    ]);
    expect(Tenants).toMatchObject([
      { Name: 'Whale', TenantTags: ['Ring/Early'] },
      { Name: 'Shark', TenantTags: [] },
      { Name: 'Stranger' },
    ]);
    expect(Projects.find((item: any) => item.Name === 'Shop')).toMatchObject({
      CanPerformUntenantedDeployment: false,
    });

    const { Releases } = await api.get(`/progression/${shop.service.Id}`);
    const slots = Releases.map(({ Deployments }: any) =>
      Deployments[shop.environments.Development].map((item: any) => [
        item.TenantId,
        item.IsCurrent,
      ]),
    );
    expect(slots[0]).toEqual([[whale.Id, true]]);
    expect(slots[1].sort()).toEqual([
      [whale.Id, false],
      [shark.Id, true],
    ]);
    const { Items: own } = await api.get(`/deployments?tenants=${shark.Id}`);
    expect(own).toMatchObject([
      { TenantId: shark.Id, Name: 'Deploy to Development for Shark' },
    ]);
    const tasks = await api.get(`/tasks?tenant=${shark.Id}`);
    expect(tasks.TotalResults).toBe(1);
  });

  it('lets tenants run at the same time, and refuses a command that names none', async () => {
    const { ReleaseVersion } = await setUp('Tenanted');
    const ask = (body: object) =>
      api.send(
        'POST',
        '/deployments/create/tenanted/v1',
        command({
          ProjectName: 'Shop',
          ReleaseVersion,
          EnvironmentName: 'Development',
          ...body,
        }),
      );
    expect((await ask({})).status).toBe(400);
    expect((await ask({ Tenants: ['Whale', 'Stranger'] })).status).toBe(400);
    expect((await api.get('/deployments')).TotalResults).toBe(0);
    await ask({ Tenants: ['Whale', 'Shark'] });
    clock.pass(3);
    const { Items } = await api.get('/tasks?name=Deploy');
    expect(Items.map((item: any) => item.State)).toEqual([
      'Executing',
      'Executing',
    ]);
  });

  it('gives a tenant its own targets and variables', async () => {
    const { shop, whale, shark, ReleaseId } = await setUp('Tenanted');
    const { Items } = await api.get(
      `/machines?environmentIds=${shop.environments.Development}`,
    );
    const [target] = Items;
    await api.put(`/machines/${target.Id}`, {
      ...target,
      TenantedDeploymentParticipation: 'Tenanted',
      TenantTags: ['Ring/Early'],
    });
    const preview = (tenantId: string) =>
      api.get(
        `/releases/${ReleaseId}/deployments/preview/${shop.environments.Development}/${tenantId}`,
      );
    const [forWhale] = (await preview(whale.Id)).StepsToExecute;
    const [forShark] = (await preview(shark.Id)).StepsToExecute;
    expect(forWhale.MachineNames).toEqual([target.Name]);
    expect(forShark.MachineNames).toEqual([]);
    const template = await api.get(
      `/releases/${ReleaseId}/deployments/template`,
    );
    expect(
      template.TenantPromotions.map(({ Name, PromoteTo }: any) => [
        Name,
        PromoteTo.length > 0,
      ]),
    ).toEqual([
      ['Whale', true],
      ['Shark', true],
      ['Stranger', false],
    ]);
  });

  it('runs a runbook by its own mode', async () => {
    const { shop, whale, stranger } = await setUp('Tenanted');
    const created = await runbook(api, shop.service.Id, {
      Name: 'Scale',
      MultiTenancyMode: 'Tenanted',
    });
    const snapshot = await api.post('/runbookSnapshots?publish=true', {
      ProjectId: shop.service.Id,
      RunbookId: created.Id,
      Name: 'first',
    });
    const run = (body: object) =>
      api.send('POST', '/runbookRuns', {
        RunbookId: created.Id,
        RunbookSnapshotId: snapshot.Id,
        EnvironmentId: shop.environments.Development,
        ...body,
      });
    expect((await run({})).status).toBe(400);
    expect((await run({ TenantId: stranger.Id })).status).toBe(400);
    const answer = await run({ TenantId: whale.Id });
    expect(answer).toMatchObject({
      status: 201,
      body: { TenantId: whale.Id, Name: 'Run on Development for Whale' },
    });
    const { RunbookRunServerTasks } = await api.post(
      '/runbook-runs/create/v1',
      command({
        ProjectName: 'Shop',
        RunbookName: 'Scale',
        EnvironmentNames: ['Development'],
        Tenants: ['Whale', 'Shark'],
      }),
    );
    expect(RunbookRunServerTasks).toHaveLength(2);
  });
});
