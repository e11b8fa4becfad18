import { createRelease } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

const deployments = async () => (await octopus.get('/deployments')).Items;

/** Makes the shop's project one for tenants, and connects two of three. */
async function setUp(mode: string) {
  const project = await octopus.get(`/projects/${portal.shop.project.Id}`);
  await octopus.put(`/projects/${project.Id}`, {
    ...project,
    TenantedDeploymentMode: mode,
  });
  const { Development, Test } = portal.shop.environments;
  const create = async (Name: string, environmentIds: string[]) => {
    const { Id } = await octopus.post('/tenants', {
      Name,
      SpaceId: 'Spaces-1',
      ProjectEnvironments: { [project.Id]: environmentIds },
    });
    return Id as string;
  };
  const whale = await create('Whale', [Development, Test]);
  const shark = await create('Shark', [Development]);
  const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
    ChannelName: 'Mainline',
  });
  const { Id: stranger } = await octopus.post('/tenants', {
    Name: 'Stranger',
    SpaceId: 'Spaces-1',
    ProjectEnvironments: {},
  });
  octopus.clear();
  return {
    create,
    whale,
    shark,
    stranger,
    releaseId,
    environmentId: Development,
    Test,
  };
}

describe('a project that is for tenants', () => {
  it('is never deployed for nobody by itself, and names what is missing', async () => {
    const { releaseId, environmentId } = await setUp('Tenanted');
    for (const tenantId of [undefined, null]) {
      const { status, body } = await portal.post('deployments', {
        releaseId,
        environmentId,
        ...(tenantId === null && { tenantId }),
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        field: 'tenantId',
        message: "The Octopus project 'Shop' is for tenants only: choose one",
      });
    }
    expect(await deployments()).toEqual([]);
  });

  it('asks whether it is for a tenant or for none, where both may be', async () => {
    const { releaseId, environmentId, whale } = await setUp(
      'TenantedOrUntenanted',
    );
    const request = { releaseId, environmentId };
    const refused = await portal.post('deployments', request);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(
      /'Shop' may be for a tenant or for none: choose a tenant, or say/,
    );
    expect(await deployments()).toEqual([]);

    const none = await portal.post('deployments', {
      ...request,
      tenantId: null,
    });
    expect(none.status).toBe(201);
    const one = await portal.post('deployments', {
      ...request,
      tenantId: whale,
    });
    expect(one.status).toBe(201);
    expect(
      (await deployments()).map(({ TenantId }: any) => TenantId).sort(),
    ).toEqual([whale, null]);
  });

  it('is not deployed where the tenant is not connected', async () => {
    const { releaseId, shark, Test } = await setUp('Tenanted');
    const attempt = (tenantId: string, environmentId: string) =>
      portal.post('deployments', { releaseId, environmentId, tenantId });
    const refused = await attempt(shark, Test);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(
      /'Shark' is not connected to Test for the Octopus project 'Shop'/,
    );
    const unknown = await attempt('Tenants-999', Test);
    expect(unknown.body.error.message).toMatch(/no tenant 'Tenants-999'/);
    expect(await deployments()).toEqual([]);
  });

  it('is deployed for a tenant that was connected a moment ago', async () => {
    const { create, releaseId, environmentId, shark, Test } = await setUp(
      'Tenanted',
    );
    const deploy = (tenantId: string, to: string) =>
      portal.post('deployments', { releaseId, environmentId: to, tenantId });
    expect((await deploy(shark, Test)).status).toBe(400);
    const orca = await create('Orca', [environmentId]);
    const found = await octopus.get(`/tenants/${shark}`);
    await octopus.put(`/tenants/${shark}`, {
      ...found,
      ProjectEnvironments: {
        [portal.shop.project.Id]: [environmentId, Test],
      },
    });
    expect((await deploy(orca, environmentId)).status).toBe(201);
    expect((await deploy(shark, environmentId)).status).toBe(201);
    octopus.pass(600);
    expect((await deploy(shark, Test)).status).toBe(201);
  });

  it('names the tenants of releases that the page no longer shows', async () => {
    const { releaseId, environmentId, whale } = await setUp('Tenanted');
    const deploy = (id: string) =>
      octopus.post('/deployments', {
        ReleaseId: id,
        EnvironmentId: environmentId,
        TenantId: whale,
      });
    await deploy(releaseId);
    for (let i = 1; i <= 21; i += 1) {
      await deploy(
        await createRelease(octopus, 'Shop', `1.0.${i}`, {
          ChannelName: 'Mainline',
        }),
      );
    }
    const view = await portal.get('project');
    expect(
      view.body.releases.filter(({ id }: any) => id === releaseId),
    ).toEqual([]);
    const { body } = await portal.get('releases?offset=20&limit=20');
    const old = body.items.find(({ id }: any) => id === releaseId);
    expect(old.deployments).toMatchObject([
      { tenant: { id: whale, name: 'Whale' } },
    ]);
  });

  it('shows what runs for each tenant apart', async () => {
    const { releaseId, environmentId, whale, shark } = await setUp('Tenanted');
    for (const tenantId of [whale, shark]) {
      await portal.post('deployments', { releaseId, environmentId, tenantId });
    }
    octopus.pass(600);
    const { body } = await portal.get('project');
    expect(body.project.tenancy).toBe('Tenanted');
    expect(body.tenants).toMatchObject([
      { id: shark, name: 'Shark', environmentIds: [environmentId] },
      { id: whale, name: 'Whale' },
    ]);
    const [release] = body.releases;
    expect(
      release.deployments.map(({ tenant }: any) => tenant.name).sort(),
    ).toEqual(['Shark', 'Whale']);
    const { body: details } = await portal.get(
      `deployments/${release.deployments[0].id}`,
    );
    expect(details.deployment.tenant).toEqual(release.deployments[0].tenant);
  });

  it('previews what would be done for a tenant', async () => {
    const { releaseId, environmentId, whale } = await setUp('Tenanted');
    const { status, body } = await portal.get(
      `releases/${releaseId}/preview/${environmentId}?tenantId=${whale}`,
    );
    expect(status).toBe(200);
    // The targets of the shop are for no tenant.
    expect(body.steps).toEqual([
      { name: 'Deploy Container', targets: [] },
      { name: 'Security Scan', targets: [] },
    ]);
    const odd = await portal.get(
      `releases/${releaseId}/preview/${environmentId}?tenantId=..`,
    );
    expect(odd.status).toBe(404);
  });

  it.each(['deployment', 'run'])(
    'previews no %s for a tenant of other projects',
    async kind => {
      const { releaseId, environmentId, stranger } = await setUp('Tenanted');
      const of =
        kind === 'run'
          ? `runbooks/${portal.shop.runbookId}`
          : `releases/${releaseId}`;
      const { status, body } = await portal.get(
        `${of}/preview/${environmentId}?tenantId=${stranger}`,
      );
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        field: 'tenantId',
        message: `The Octopus project 'Shop' is connected to no tenant '${stranger}'`,
      });
      const { routes } = octopus.sandbox.requests();
      expect(routes.filter(({ route }) => /preview/.test(route))).toEqual([]);
    },
  );
});

describe('a runbook that is for tenants', () => {
  it('is run for one only', async () => {
    const { whale, environmentId } = await setUp('Tenanted');
    const { runbookId } = portal.shop;
    const runbook = await octopus.get(`/runbooks/${runbookId}`);
    await octopus.put(`/runbooks/${runbookId}`, {
      ...runbook,
      MultiTenancyMode: 'Tenanted',
    });
    const { body } = await portal.get('runbooks');
    expect(body[0]).toMatchObject({ id: runbookId, tenancy: 'Tenanted' });
    const refused = await portal.post('runbook-runs', {
      runbookId,
      environmentId,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/for tenants only: choose one/);
    const { status } = await portal.post('runbook-runs', {
      runbookId,
      environmentId,
      tenantId: whale,
    });
    expect(status).toBe(201);
    const { Items } = await octopus.get('/runbookRuns');
    expect(Items).toMatchObject([{ TenantId: whale }]);
  });
});

describe('a project without tenants', () => {
  it('is deployed as before, and asks for no tenants', async () => {
    const releaseId = await createRelease(octopus, 'Shop', '1.0.0', {
      ChannelName: 'Mainline',
    });
    octopus.clear();
    const environmentId = portal.shop.environments.Development;
    const { body } = await portal.get('project');
    expect(body.project).not.toHaveProperty('tenancy');
    expect(body).not.toHaveProperty('tenants');
    const refused = await portal.post('deployments', {
      releaseId,
      environmentId,
      tenantId: 'Tenants-1',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/is not for tenants/);
    const { status } = await portal.post('deployments', {
      releaseId,
      environmentId,
    });
    expect(status).toBe(201);
    const routes = octopus.sandbox.requests().routes;
    expect(routes.filter(({ route }) => /tenants/i.test(route))).toEqual([]);
  });
});
